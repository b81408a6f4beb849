import { sortedBy } from "../../domain/compare.ts";
import { idIndexOf, idOfEntry, idOfPerson, inOrder } from "../../domain/people/id-index.ts";
import { mentorsOf } from "../../domain/people/mentors-of.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing, Placement, Reason, Refused, Unpaired, Waiting } from "../../domain/plan/plan-entries.ts";
import { type FullRow, type Row, rowKeys } from "../../domain/plan/plan-row.ts";
import type { Pieces, Reporter } from "../reporter.ts";
import { inPieces } from "../wording/pieces.ts";
import { jsonText } from "./json-text.ts";
import { councilsOf } from "./plan-view.ts";

/** Every participant as a flat row, sorted by id. */
export function rowsOf(plan: Plan): FullRow[] {
  return [...eachRow(plan)];
}

/** The same, one after the other. */
export function* eachRow(plan: Plan): Generator<FullRow> {
  const find = lookup(plan);
  const stages = furtherColumns(plan);
  const sorted = inOrder(plan.participants, idOfPerson) ? plan.participants : sortedBy(plan.participants, idOfPerson);
  for (const person of sorted) {
    const cells = stages.length === 0 ? nothing : furtherCells(stages, person.id);
    yield Object.assign(rowOf(person, find(person.id)), cells);
  }
}

const nothing: Readonly<Record<string, string>> = {};

type FurtherColumn = readonly [key: string, slots: ReadonlyMap<string, string>];

function furtherColumns({ stages = [] }: Plan): FurtherColumn[] {
  const taken = new Set(rowKeys);
  return stages.map(({ id, assignments }) => {
    const plain = id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "_");
    const key = taken.has(plain) ? `stage_${plain}` : plain;
    taken.add(key);
    return [key, new Map(assignments.map(({ participant, slot }) => [participant, slot]))];
  });
}

function furtherCells(stages: readonly FurtherColumn[], id: string): Record<string, string> {
  return Object.fromEntries(stages.map(([key, slots]) => [key, slots.get(id) ?? ""]));
}

/** The rows as a JSON array with one object on each line: as good for a line-by-line comparison as for a parser. */
export function renderRows(rows: Iterable<Row>): string {
  return [...rowLines(rows)].join("");
}

export const rowsReport: Reporter<Pieces> = (plan) => ({ pieces: inPieces(rowLines(eachRow(plan))) });

function* rowLines(rows: Iterable<Row>): Generator<string> {
  let before = "[\n";
  for (const row of rows) {
    yield before + jsonText(row);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

interface Found {
  readonly placed: Placement | undefined;
  readonly waiting: Waiting | undefined;
  readonly refused: Refused | undefined;
  readonly pairing: Pairing | undefined;
  readonly unpaired: Unpaired | undefined;
  readonly mentor: Participant | undefined;
  readonly chosen: readonly Reason[];
}

function lookup(plan: Plan): (id: string) => Found {
  const placed = byParticipant(plan.placements);
  const waiting = byParticipant(plan.waitingList);
  const refused = byParticipant(plan.refused);
  const pairings = byParticipant(plan.pairings);
  const unpaired = byParticipant(plan.unpaired);
  const [participants, others] = [plan.participants, plan.mentors].map((people) => byId(people, idOfPerson));
  const mentors = mentorsOf(plan);
  const cadre = new Map(plan.cadre.map((member) => [member.mentor, member.reasons]));
  return (id) => {
    const mentor = mentors.get(id);
    return {
      placed: placed(id),
      waiting: waiting(id),
      refused: refused(id),
      pairing: pairings(id),
      unpaired: unpaired(id),
      mentor: mentor === undefined ? undefined : (others(mentor) ?? participants(mentor)),
      chosen: cadre.get(id) ?? none,
    };
  };
}

const none: readonly Reason[] = [];

function byParticipant<T extends { readonly participant: string }>(items: readonly T[]): (id: string) => T | undefined {
  return byId(items, idOfEntry);
}

function byId<T>(items: readonly T[], idOf: (item: T) => string): (id: string) => T | undefined {
  const find = idIndexOf(items, idOf);
  return (id) => items[find(id) ?? -1];
}

function rowOf(person: Participant, { placed, waiting, refused, pairing, unpaired, mentor, chosen }: Found): Row {
  const place = (placed ?? waiting ?? refused)?.reasons ?? none;
  const mentoring = (pairing ?? unpaired)?.reasons ?? none;
  return {
    participant_id: person.id,
    participant: person.name,
    council_code: person.councils.map(({ code }) => code).join("; "),
    council: councilsOf(person),
    region: person.region,
    type: person.type,
    outcome: placed ? "placed" : waiting ? "waiting" : refused ? "not eligible" : "",
    intake: placed?.intake ?? "",
    cohort: placed?.cohort ?? "",
    starts_on: placed?.startsOn ?? "",
    ends_on: placed?.endsOn ?? "",
    waiting_position: waiting?.position ?? null,
    lot: placed?.lot ?? waiting?.lot ?? null,
    mentor_id: mentor?.id ?? "",
    mentor: mentor?.name ?? "",
    mentor_council: councilsOf(mentor),
    reasons: (mentoring.length + chosen.length === 0 ? place : [...place, ...mentoring, ...chosen]).join(";"),
  };
}
