import { capitalised } from "../../domain/counting.ts";
import { type ChangeEvent, deferralReasons } from "../../domain/plan/change.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { planMark } from "../../domain/plan/plan-mark.ts";
import { type Standing, standingsOf } from "../../domain/plan/status/standing.ts";
import { cohortSlotId, slotIdOf } from "../../domain/problem.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { type SheetContent, writeWorkbook } from "../../workbook/write-workbook.ts";
import { type CsvOptions, csvText } from "../plan/csv.ts";
import { councilsOf, viewOf } from "../plan/plan-view.ts";
import { type SheetColumn, sheet } from "../plan/sheet.ts";
import { eventHelp } from "../wording/event-wording.ts";

/** A sheet for what has happened since a plan: everybody with where they stand, and empty cells for what is new. */
export function changesCsv(plan: Plan, options: CsvOptions): string {
  const columns = columnsOf(plan);
  const rows = standingsOf(plan).map((standing) => columns.map(({ value }) => value(standing)));
  return csvText([columns.map(({ key }) => key), ...rows], options);
}

/** The same as a workbook with drop-downs, and a sheet that says what each event means. */
export function changesWorkbook(plan: Plan): Promise<Uint8Array> {
  const title = `${plan.programme.title}: changes since ${plan.asOf}`;
  return writeWorkbook([changesSheet(plan), eventsSheet(plan), choicesSheet(plan)], { title, stamp: plan.asOf });
}

interface ChangesColumn {
  readonly key: string;
  readonly head: string;
  readonly kind: "text" | "date";
  readonly width?: number | undefined;
  readonly value: (standing: Standing) => string;
}

function columnsOf(plan: Plan): readonly ChangesColumn[] {
  const { words } = plan.programme;
  const { nameOf, councilOf } = viewOf(plan);
  const name = rowsArePosts(plan.programme) ? "director" : "participant";
  // But for the nouns of people and councils, which are known, headings are the columns' own names: they are read back.
  const headOf = (key: string): string => capitalised(key.replaceAll("_", " "));
  const blank = (key: string, width: number, kind: "text" | "date" = "text"): ChangesColumn => {
    return { key, head: headOf(key), kind, width, value: () => "" };
  };
  const told = (key: string, value: ChangesColumn["value"], head = headOf(key)): ChangesColumn => {
    return { key, head, kind: "text", value };
  };
  return [
    told("council", ({ person }) => councilsOf(person), capitalised(words.council)),
    told(name, ({ person }) => person.name, capitalised(words.participant)),
    told("place_now", placeText),
    told("offer", offerText),
    told("answer", answerText),
    blank("event", 18),
    blank("date", 12, "date"),
    blank("value", 24),
    blank("reason", 24),
    blank("by", 16),
    told("mentor_now", ({ pairing }) =>
      pairing ? [nameOf(pairing.mentor), councilOf(pairing.mentor)].filter((text) => text !== "").join(", ") : "",
    ),
    told("participant_id", ({ person }) => person.id),
    told("plan", () => planMark(plan.digest)),
  ];
}

function placeText({ place, waiting, withdrawal, isParticipant }: Standing): string {
  if (place) return slotIdOf(place);
  if (waiting) return `waiting: ${waiting.position}`;
  if (withdrawal) return "withdrew";
  return isParticipant ? "not eligible" : "";
}

function offerText({ placeOffer }: Standing): string {
  return placeOffer ? `${placeOffer.slot ?? ""} on ${placeOffer.on}` : "";
}

function answerText({ state, withdrawal }: Standing): string {
  return withdrawal ? `withdrew on ${withdrawal.on}` : (state ?? "");
}

/** Empty rows below the list, with drop-downs, for people who are new. */
const emptyRows = 60;

function changesSheet(plan: Plan): SheetContent {
  const columns = columnsOf(plan);
  const rows = standingsOf(plan).map((standing) => columns.map(({ value }) => value(standing)));
  const choices: Readonly<Record<string, { readonly range: string; readonly others: boolean }>> = {
    event: { range: rangeOf("Events", "A", events.length), others: false },
    value: { range: rangeOf("Choices", "A", valuesOf(plan).length), others: true },
    reason: { range: rangeOf("Choices", "B", deferralReasons.length), others: true },
  };
  return {
    name: "Changes",
    columns: columns.map(({ key, head, kind, width }) => ({ head, kind, width, choices: choices[key] })),
    rows,
    emptyRows,
  };
}

function rangeOf(name: string, column: string, length: number): string {
  return `${name}!$${column}$2:$${column}$${length + 1}`;
}

const events = Object.keys(eventHelp) as ChangeEvent[];

function eventsSheet({ programme: { words } }: Plan): SheetContent {
  const columns: readonly SheetColumn<ChangeEvent>[] = [
    { head: "Event", value: (event) => event.replaceAll("_", " ") },
    { head: "It means", value: (event) => eventHelp[event](words).means },
    { head: "Under value", value: (event) => eventHelp[event](words).value },
    { head: "Under reason", value: (event) => eventHelp[event](words).reason },
  ];
  return sheet("Events", columns, events);
}

function choicesSheet(plan: Plan): SheetContent {
  const values = valuesOf(plan);
  const rows = Array.from({ length: Math.max(values.length, deferralReasons.length) }, (_, at) => at);
  const columns: readonly SheetColumn<number>[] = [
    { head: "Values", value: (at) => values[at] ?? null },
    { head: "Reasons for deferring", value: (at) => deferralReasons[at] ?? null },
  ];
  return sheet("Choices", columns, rows);
}

function valuesOf({ programme, cadre }: Plan): string[] {
  const slots = programme.intakes.flatMap(({ id, cohorts = [] }) => [
    id,
    ...cohorts.map((cohort) => cohortSlotId(id, cohort.id)),
  ]);
  return [...slots, ...cadre.map(({ name }) => name)];
}
