import { sortedBy } from "../../domain/compare.ts";
import type { Mentor, Participant, Person } from "../../domain/people/people.ts";
import type { ConflictingLimit, ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { Plan, Summary } from "../../domain/plan/plan.ts";

/** How people are named in a report: not at all (their council stands for them), by initials, or in full. */
export type Names = "none" | "initials" | "full";
export const nameChoices: readonly Names[] = ["none", "initials", "full"];

/** Which part of a plan a report shows, and how it names people. */
export interface Scope {
  readonly region?: string | undefined;
  readonly names?: Names | undefined;
}

/** The plan as a report with this scope shows it. It is for reading only: its digest is the whole plan's. */
export function scopedPlan(plan: Plan, { region, names = "full" }: Scope): Plan {
  return forRegion(withNames(plan, names), region);
}

/** The regions of a plan's participants, in order. */
export function regionsOf(plan: Pick<Plan, "participants">): string[] {
  const regions = new Set(plan.participants.map((person) => person.region).filter((text) => text !== ""));
  return sortedBy([...regions], (text) => text);
}

/**
 * Where names are held back, so are ids, which may be made of them, and the free texts in which somebody may be named.
 */
export function withNames(plan: Plan, names: Names): Plan {
  if (names === "full") return plan;
  const people = [
    ...new Map<string, Person>([...plan.mentors, ...plan.participants].map((one) => [one.id, one])).values(),
  ];
  const order = sortedBy(people, ({ councils, id }) => `${councils[0]?.code ?? ""}\u0000${id}`);
  const digits = String(order.length).length;
  const ids = new Map(order.map(({ id }, at) => [id, `p-${String(at + 1).padStart(digits, "0")}`]));
  const idOf = (id: string): string => ids.get(id) ?? "p-0";
  const person = <P extends Person>(one: P): P => ({
    ...one,
    id: idOf(one.id),
    name: shownName(one, names),
    conflicts: one.conflicts.map((id) => ids.get(id) ?? id),
    ...(one.pinReason !== undefined && { pinReason: withheld }),
  });
  const taker = <T extends { readonly participant: string }>(one: T): T => ({
    ...one,
    participant: idOf(one.participant),
  });
  const byId = new Map<string, Person>(people.map((one) => [one.id, one]));
  return {
    ...plan,
    // Who is gone is named there, and what is told of them may name others.
    previous: undefined,
    participants: plan.participants.map(person<Participant>),
    mentors: plan.mentors.map(person<Mentor>),
    scores: plan.scores?.map(taker),
    placements: plan.placements.map(taker),
    waitingList: plan.waitingList.map(taker),
    refused: plan.refused.map(taker),
    cadre: plan.cadre.map((one) => {
      const known = byId.get(one.mentor);
      return { ...one, mentor: idOf(one.mentor), name: known ? shownName(known, names) : "" };
    }),
    pairings: plan.pairings.map((one) => ({ ...taker(one), mentor: idOf(one.mentor) })),
    unpaired: plan.unpaired.map(taker),
    overrides: plan.overrides.map((one) => ({ ...taker(one), reason: withheld })),
    ...(plan.stages && { stages: renamed(plan.stages, ids) }),
    ...(plan.impossible && { impossible: renamed(plan.impossible.map(withoutPairs), ids) }),
  };
}

/** The names of limits on two people hold their ids: of such names only the rule is left. */
function withoutPairs({ conflict, broken, ...rest }: ImpossibleStage): ImpossibleStage {
  const ruleOnly = (one: ConflictingLimit): ConflictingLimit => ({ ...one, limit: one.limit.split("/")[0] ?? "" });
  return { ...rest, conflict: { limits: conflict.limits.map(ruleOnly) }, broken: broken.map(ruleOnly) };
}

type Ids = ReadonlyMap<string, string>;

/** A copy in which every text that is somebody's id, wherever it stands, is the new one. */
function renamed<T>(value: T, ids: Ids): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return ids.get(part) ?? part;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inside]) => [key, walk(inside)]));
  };
  return walk(value) as T;
}

const withheld = "(withheld with the names)";

function shownName(person: Person, names: Names): string {
  if (names === "none") return person.councils[0]?.name ?? "";
  return initialsOf(person.name);
}

/** `Eleftheria Christodoulou` is `E.C.` */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? "")
    .filter((letter) => letter !== "")
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("");
}

/** What concerns one region: its people, and every pairing with one of them at either end. */
function forRegion(plan: Plan, region: string | undefined): Plan {
  if (region === undefined) return plan;
  const participants = plan.participants.filter((person) => person.region === region);
  const mine = new Set([...participants, ...plan.mentors.filter((one) => one.region === region)].map(({ id }) => id));
  const taker = ({ participant }: { readonly participant: string }): boolean => mine.has(participant);
  const mineIn = (one: ConflictingLimit): ConflictingLimit => ({
    ...one,
    participants: one.participants.filter((id) => mine.has(id)),
  });
  const part = {
    participants,
    placements: plan.placements.filter(taker),
    waitingList: plan.waitingList.filter(taker),
    refused: plan.refused.filter(taker),
    cadre: plan.cadre.filter(({ mentor }) => mine.has(mentor)),
    pairings: plan.pairings.filter((one) => taker(one) || mine.has(one.mentor)),
    unpaired: plan.unpaired.filter(taker),
    overrides: plan.overrides.filter(taker),
    ...(plan.impossible && {
      impossible: plan.impossible.map((one) => ({
        ...one,
        conflict: { limits: one.conflict.limits.map(mineIn) },
        broken: one.broken.map(mineIn),
      })),
    }),
    ...(plan.stages && {
      stages: plan.stages.map((stage) => ({
        ...stage,
        assignments: stage.assignments.filter(taker),
        without: stage.without.filter(taker),
      })),
    }),
  };
  const programme = { ...plan.programme, title: `${plan.programme.title}: ${region}` };
  return { ...plan, ...part, programme, summary: summaryOf(plan.summary, part, mine) };
}

type Part = Pick<Plan, "participants" | "placements" | "waitingList" | "refused" | "cadre" | "pairings" | "unpaired">;

function summaryOf(whole: Summary, part: Part, mine: ReadonlySet<string>): Summary {
  const paired = part.pairings.filter(({ participant }) => mine.has(participant)).length;
  const filled = (intake: string): number => part.placements.filter((one) => one.intake === intake).length;
  return {
    participants: part.participants.length,
    // Nobody says which region a vacant post belongs to: it is in no list.
    vacant: 0,
    placed: part.placements.length,
    waiting: part.waitingList.length,
    refused: part.refused.length,
    // Places belong to no region: what it takes is all that can be counted.
    intakes: whole.intakes.map(({ id }) => ({ id, places: filled(id), filled: filled(id) })),
    newlyAppointed: paired + part.unpaired.length,
    paired,
    unpaired: part.unpaired.length,
    cadre: part.cadre.length,
    completeBy: whole.completeBy && completeBy(whole.completeBy.date, part),
  };
}

function completeBy(date: string, { participants, placements }: Part): NonNullable<Summary["completeBy"]> {
  const done = new Set(placements.filter(({ endsOn }) => endsOn <= date).map(({ participant }) => participant));
  const finished = participants.filter(({ id }) => done.has(id));
  const councils = (people: readonly Participant[]): number =>
    people.reduce((total, person) => total + person.councils.length, 0);
  return {
    date,
    people: finished.length,
    of: participants.length,
    councils: councils(finished),
    ofCouncils: councils(participants),
  };
}
