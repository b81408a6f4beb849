import type { Finding } from "../domain/finding.ts";
import type { Participant, Person } from "../domain/people/people.ts";
import type { Plan, ScoreRow, Summary } from "../domain/plan/plan.ts";
import { intakeSlots, slotGroups } from "../domain/problem.ts";
import { fault, type Path } from "./fault.ts";

/** Every number of the summary added up again, and the rows that the inputs must have had. */
export function checkSummary(plan: Plan, scores: readonly ScoreRow[] | undefined): readonly Finding[] {
  return [...compare(["summary"], plan.summary, expectedSummary(plan)), ...checkRows(plan, scores)];
}

function expectedSummary(plan: Plan): Summary {
  const filled = new Map<string, number>();
  for (const { intake } of plan.placements) filled.set(intake, (filled.get(intake) ?? 0) + 1);
  return {
    participants: plan.participants.length,
    // A replanned plan may go on from one that named none.
    vacant: plan.previous ? plan.summary.vacant : (plan.vacancies?.length ?? 0),
    placed: plan.placements.length,
    waiting: plan.waitingList.length,
    refused: plan.refused.length,
    intakes: slotGroups(intakeSlots(plan.programme)).map(({ id, places }) => ({
      id,
      places,
      filled: filled.get(id) ?? 0,
    })),
    newlyAppointed: plan.pairings.length + plan.unpaired.length,
    paired: plan.pairings.length,
    unpaired: plan.unpaired.length,
    cadre: plan.cadre.length,
    completeBy: completion(plan),
  };
}

function completion({ programme, participants, placements, summary }: Plan): Summary["completeBy"] {
  const date = programme.completeBy;
  if (date === undefined) return undefined;
  const done = new Set(placements.filter(({ endsOn }) => endsOn <= date).map(({ participant }) => participant));
  return {
    date,
    people: done.size,
    of: participants.length,
    councils: councilsOf(participants.filter(({ id }) => done.has(id))),
    ofCouncils: councilsOf(participants) + summary.vacant,
  };
}

function councilsOf(people: readonly Participant[]): number {
  return new Set(people.flatMap(({ councils }) => councils.map(({ code }) => code))).size;
}

// Walks both side by side, so that every wrong number is named at its own place.
function compare(path: Path, found: unknown, expected: unknown): Finding[] {
  if (isObject(found) && isObject(expected)) {
    // A later version may add numbers of its own to an object, but never to a list.
    const keys = Object.keys(Array.isArray(found) && found.length > Object.keys(expected).length ? found : expected);
    return keys.flatMap((key) => compare([...path, stepOf(found, key)], found[key], expected[key]));
  }
  if (found === expected) return [];
  const params = { field: path.slice(1).join("."), found: shown(found), expected: shown(expected) };
  return [fault("summary/wrong", path, params)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function stepOf(holder: object, key: string): string | number {
  return Array.isArray(holder) ? Number(key) : key;
}

function shown(value: unknown): string | number {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === undefined ? "" : JSON.stringify(value);
}

function checkRows(plan: Plan, scores: readonly ScoreRow[] | undefined): Finding[] {
  const expected: Readonly<Record<string, number | undefined>> = {
    councils: postsOf(plan.participants) + plan.summary.vacant,
    mentees: postsOf(plan.participants) + plan.summary.vacant,
    mentors: postsOf(plan.mentors),
    scores: scores?.length,
  };
  return plan.inputs.flatMap(({ role, rows }, at) => {
    const count = expected[role];
    if (count === undefined || count === rows) return [];
    return [fault("inputs/rows", ["inputs", at, "rows"], { role, found: rows, expected: count })];
  });
}

// One row for each post; somebody without a council has a row all the same.
function postsOf(people: readonly Person[]): number {
  return people.reduce((sum, { councils }) => sum + Math.max(1, councils.length), 0);
}
