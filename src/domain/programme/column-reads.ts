import { ownValue } from "../own-value.ts";
import type { Person } from "../people/people.ts";
import type { ColumnRead } from "./column-read.ts";
import type { Programme } from "./programme.ts";
import type { Slot, StageView } from "./rule-book.ts";

/** The columns of the input of which a blank says nothing; declared facts are such as well. */
export const unknownColumns = ["region", "type", "judgement", "appointed_on", "director_since", "borders"] as const;

/** What a rule reads that goes by any fact: of how a post is held, and where, nothing is unknown. */
export function readsFact(column: string, of?: ColumnRead["of"]): readonly ColumnRead[] {
  return [{ column, blank: column === "status" || column === "council" ? "none" : "unknown", of }];
}

/** The columns of unknowns among them that nobody has filled of those whom the stage asks, each once. */
export function unfilledColumns(
  reads: readonly ColumnRead[],
  { problem, slots, seekers }: Pick<StageView, "problem" | "slots" | "seekers">,
): readonly string[] {
  return unfilledAmong(reads, problem.programme, seekers, slots);
}

/** The same of people who may be asked about one by one. */
export function unfilledAmong(
  reads: readonly ColumnRead[],
  programme: Programme,
  seekers: Iterable<Person>,
  slots: readonly Slot[],
): readonly string[] {
  const unknown = reads.filter(({ blank }) => blank === "unknown");
  if (unknown.length === 0) return [];
  const columns = unknown.flatMap(({ column, of = "seeker" }) =>
    columnsOf(column, programme).filter((one) => isUnfilled(one, of, seekers, slots)),
  );
  return [...new Set(columns)];
}

/** The columns of which a fact is made. */
function columnsOf(fact: string, { bands, tallies }: Programme): readonly string[] {
  const band = ownValue(bands, fact);
  if (band) return [band.since === "appointedOn" ? "appointed_on" : "director_since"];
  return ownValue(tallies, fact)?.facts ?? [fact];
}

function isUnfilled(
  column: string,
  of: NonNullable<ColumnRead["of"]>,
  seekers: Iterable<Person>,
  slots: readonly Slot[],
): boolean {
  // A stage that nobody seeks, or of mentors without any, has nothing to judge.
  const mentorsBlank = of === "seeker" ? undefined : areBlank(mentorsOn(slots), column);
  const seekersBlank = areBlank(seekers, column);
  if (seekersBlank === undefined || (of !== "seeker" && mentorsBlank === undefined)) return false;
  if (of === "seeker") return seekersBlank;
  if (of === "mentor") return mentorsBlank === true;
  return of === "both" ? seekersBlank || mentorsBlank === true : seekersBlank && mentorsBlank === true;
}

function* mentorsOn(slots: readonly Slot[]): Iterable<Person> {
  for (const { mentor, places } of slots) if (mentor && places > 0) yield mentor;
}

/** Undefined where there is nobody. */
function areBlank(people: Iterable<Person>, column: string): boolean | undefined {
  let isAny = false;
  for (const person of people) {
    if (isFilled(person, column)) return false;
    isAny = true;
  }
  return isAny ? true : undefined;
}

function isFilled(person: Person, column: string): boolean {
  switch (column) {
    case "region":
    case "type":
      return person[column] !== "";
    case "judgement":
      return person.judgement !== undefined;
    case "appointed_on":
      return person.appointedOn !== undefined;
    case "director_since":
      return person.directorSince !== undefined;
    case "borders":
      return person.borders.length > 0;
    default: {
      const value = ownValue(person.facts, column);
      return value !== undefined && value !== "" && !(typeof value === "object" && value.length === 0);
    }
  }
}
