import { canonicalJson } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import { changesHash } from "../domain/plan/change.ts";
import type { Plan, Setting } from "../domain/plan/plan.ts";
import type { Programme } from "../domain/programme/programme.ts";
import type { Problem, RuleBook } from "../domain/programme/rule-book.ts";
import { expandRecurringIntakes } from "../engine/stage/expand-recurring-intakes.ts";
import { applyChanges } from "./apply-changes.ts";
import { topUpCadre } from "./fill-cadre.ts";
import { movesOf } from "./moves-of.ts";

/** A programme with values set on the command line; none where they cannot be set. */
export type SettleProgramme = (programme: Programme, settings: readonly Setting[]) => Programme | undefined;

/** What a link of a chain is held against, besides its two plans. */
export interface LinkTerms {
  readonly rules: RuleBook;
  readonly settle: SettleProgramme;
}

/** How many differences of one part of a plan are told; the first ones say what was done. */
const mostTold = 5;

/**
 * What of a replanned plan does not follow from the plan before it and the changes that it tells: programme, settings,
 * people, mentors' facts and capacities, departures, vacancies, baseline, and the reasons of its moves, all derived anew
 * and compared. What is decided anew (places, pairs, new members of the cadre) is the inspector's to confirm. Pure.
 */
export function linkFaults(before: Plan, plan: Plan, { rules, settle }: LinkTerms): Finding[] {
  const { previous } = plan;
  if (!previous) return [];
  const added = settingsAdded(before.settings, plan.settings);
  if (added === undefined)
    return [faultAt(["settings"], { found: shown(plan.settings), expected: shown(before.settings) })];
  const programme = added.length === 0 ? before.programme : settle(before.programme, added);
  if (programme === undefined) return [faultAt(["settings"], { found: shown(added), expected: "settings that apply" })];
  const { changes, frozenBefore, sticky } = previous;
  const { tickets = [] } = plan.draw ?? {};
  const ticketFor = (id: string) => tickets.find(({ person }) => person === id);
  const again = applyChanges({ ...before, programme }, changes, rules, {
    asOf: plan.asOf,
    frozenBefore,
    sticky,
    ticketFor,
  });
  if (again.findings.length > 0)
    return again.findings.map((finding) => ({ ...finding, path: ["previous", ...(finding.path ?? [])] }));
  const problem = topUpCadre(again.problem);
  const derived = derivedParts(expandRecurringIntakes(problem), plan);
  const expected = problem.previous ?? again.previous;
  const moves = movesOf(expected, plan, plan.stages ?? [], plan.programme);
  return [...inputFaults(before, plan), ...derivedFaults(plan, { ...derived, previous: { ...expected, moves } })];
}

function derivedFaults(plan: Plan, derived: Partial<Plan>): Finding[] {
  return Object.entries(derived).flatMap(([key, expected]) =>
    differences([key], plan[key as keyof Plan], expected)
      .slice(0, mostTold)
      .map(({ path, ...params }) => faultAt(path, params)),
  );
}

function derivedParts({ programme, seed, draw, participants, mentors, vacant }: Problem, plan: Plan): Partial<Plan> {
  return {
    programme,
    seed,
    draw,
    participants,
    ...(mentors && { mentors }),
    summary: { ...plan.summary, vacant },
  };
}

/** A plan goes on from one plan, which it names by its digest, with at most one file of each other kind. */
function inputFaults(before: Plan, { inputs, previous }: Plan): Finding[] {
  const from = inputs.filter(({ role }) => role === "plan");
  const roles = inputs.map(({ role }) => role);
  const params = { found: shown(roles), expected: `one plan, of the digest ${before.digest}, and no role twice` };
  const sound = from.length === 1 && from[0].sha256 === before.digest && new Set(roles).size === roles.length;
  if (!sound) return [faultAt(["inputs"], params)];
  const { changes = [] } = previous ?? {};
  if (changes.length > 0 && !roles.includes("changes"))
    return [faultAt(["inputs"], { found: shown(roles), expected: "a file of changes too" })];
  return inputs.flatMap(({ role, sha256, rows }, at) => {
    const fault = (key: string, found: unknown, expected: unknown): Finding =>
      faultAt(["inputs", at, key], { found: shown(found), expected: shown(expected) });
    const people = before.participants.length;
    if (role === "plan") return rows === people ? [] : [fault("rows", rows, people)];
    if (role !== "changes") return [];
    const hash = changesHash(changes);
    // A line may say nothing, as in a sheet that is filled in here and there.
    return [
      ...(sha256 === hash ? [] : [fault("sha256", sha256, hash)]),
      ...(rows >= changes.length ? [] : [fault("rows", rows, changes.length)]),
    ];
  });
}

/** The settings that a plan has beyond those of the plan before; none where it does not go on from these. */
function settingsAdded(before: readonly Setting[], after: readonly Setting[]): readonly Setting[] | undefined {
  const kept = after.slice(0, before.length);
  return canonicalJson(kept) === canonicalJson(before) ? after.slice(before.length) : undefined;
}

interface Difference {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}

/** The innermost places at which two values differ, in the order of their keys. */
function differences(path: readonly (string | number)[], found: unknown, expected: unknown): Difference[] {
  if (canonicalJson(found ?? null) === canonicalJson(expected ?? null)) return [];
  if (Array.isArray(found) && Array.isArray(expected) && found.length === expected.length)
    return found.flatMap((item, at) => differences([...path, at], item, expected[at]));
  if (isRecord(found) && isRecord(expected)) {
    const keys = [...new Set([...Object.keys(found), ...Object.keys(expected)])].sort();
    return keys.flatMap((key) => differences([...path, key], found[key], expected[key]));
  }
  if (Array.isArray(found) && Array.isArray(expected)) return [listDifference(path, found, expected)];
  return [{ path, found: shown(found), expected: shown(expected) }];
}

// Lists of different lengths: the first item that one has and the other has not says it best.
function listDifference(path: readonly (string | number)[], found: unknown[], expected: unknown[]): Difference {
  const at = found.findIndex((item, index) => canonicalJson(item ?? null) !== canonicalJson(expected[index] ?? null));
  const place = at < 0 ? found.length : at;
  return { path: [...path, place], found: shown(found[place]), expected: shown(expected[place]) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

function faultAt(path: readonly (string | number)[], params: Finding["params"]): Finding {
  return { code: "chain/differs", severity: "error", path, params };
}
