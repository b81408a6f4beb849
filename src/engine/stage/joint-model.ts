import type { Participant } from "../../domain/people/people.ts";
import { type AppliedRule, applyGoals, costOf } from "../../domain/programme/applied-rule.ts";
import type { DaysGiven, Option, Slot } from "../../domain/programme/rule-book.ts";
import { mergedUnits } from "../../domain/programme/units.ts";
import type { Model, ModelLimit } from "../../solver/model.ts";
import type { CompiledStage } from "./compile.ts";

/** One way to take part in all of the stages; `undefined` in one that the person does not seek. */
export interface Tuple {
  readonly slots: readonly (Slot | null | undefined)[];
  readonly key: number;
  /** The days that are taken before each part. */
  readonly days: readonly DaysGiven[];
}

export interface Row {
  readonly participant: Participant;
  readonly tuples: readonly Tuple[];
}

// The tuple of nothing but none has the highest key, and is "none".
export function numberOf(keys: readonly number[], key: number, parts: readonly CompiledStage[]): number {
  const none = noneKey(parts);
  return key === none ? keys.length - (keys.at(-1) === none ? 1 : 0) : keys.indexOf(key);
}

function noneKey(parts: readonly CompiledStage[]): number {
  return parts.reduce((key, { options: { view } }) => key * (view.slots.length + 1) + view.slots.length, 0);
}

interface JointGoal {
  readonly part: number;
  /** The goal's number in its part, from 1. */
  readonly goal: number;
  readonly applied: AppliedRule;
}

/** The earlier parts' goals before their lots; the last one's up to its clashes; then the lots. */
function goalsOf(parts: readonly CompiledStage[]): readonly JointGoal[] {
  const all = parts.map(({ options: { view } }, part) =>
    applyGoals(view.spec, view.problem.rules).map((applied, at): JointGoal => ({ part, goal: at + 1, applied })),
  );
  const isDraw = ({ applied: { rule } }: JointGoal): boolean => rule.shape === "priority" && rule.draw === true;
  const last = all.at(-1) ?? [];
  const clashes = last.findLastIndex(({ applied: { rule } }) => rule.readsDays === true);
  const earlier = all.slice(0, -1).map((goals) => {
    const lot = goals.findIndex(isDraw);
    return lot < 0 ? [goals, []] : [goals.slice(0, lot), goals.slice(lot)];
  });
  return [
    ...earlier.flatMap(([before]) => before),
    ...last.slice(0, clashes < 0 ? last.findIndex(isDraw) : clashes + 1),
    ...earlier.flatMap(([, lots]) => lots),
  ];
}

/** Stages that are decided together, as one: each way to take part in all of them is an option. */
export function jointModel(parts: readonly CompiledStage[], rows: readonly Row[], keys: readonly number[]): Model {
  const goals = goalsOf(parts);
  const hasNone = keys.at(-1) === noneKey(parts);
  const slots = keys.length - (hasNone ? 1 : 0);
  const tuples = rows.flatMap(({ participant, tuples: own }) => own.map((tuple) => ({ participant, tuple })));
  const start = new Int32Array(rows.length + 1);
  rows.forEach(({ tuples: own }, person) => void (start[person + 1] = start[person] + own.length));
  const columns = goals.map((goal) =>
    Float64Array.from(tuples, ({ participant, tuple }) => costIn(parts, goal, participant, tuple)),
  );
  const families = familiesOf(parts, rows);
  const numberOfRow = new Map(rows.map(({ participant: { id } }, row) => [id, row]));
  const rowsOf = parts.map(({ options: { view } }) => view.seekers.map(({ id }) => numberOfRow.get(id) ?? -1));
  const limits = parts.flatMap((part, at) =>
    limitsIn(part, at, goals, families.offsets[at], slotsOf(parts, keys, at), rowsOf[at]),
  );
  return {
    people: rows.length,
    slots,
    goals: goals.length,
    start,
    slot: Int32Array.from(tuples, ({ tuple }) => numberOf(keys, tuple.key, parts)),
    costs: (goal) => columns[goal - 1],
    families: families.groups,
    limits,
    // Units of different parts that share somebody take all their slots together: more than is asked, so lawful all the same.
    units: mergedUnits(
      parts.flatMap(({ model: { units = [] } }, at) => units.map((unit) => unit.map((one) => rowsOf[at][one]))),
    ),
  };
}

function costIn(
  parts: readonly CompiledStage[],
  { part, goal, applied }: JointGoal,
  participant: Participant,
  { slots, days }: Tuple,
): number {
  const slot = slots[part];
  if (slot === undefined) return 0;
  const option: Option = { participant, slot };
  if (applied.rule.readsDays !== true) return parts[part].costs[goal - 1](option);
  return costOf(applied, { ...parts[part].options.view, days: days[part] })(option);
}

/** For each slot of a part, the joint slots in which it stands. */
function slotsOf(parts: readonly CompiledStage[], keys: readonly number[], part: number): readonly number[][] {
  const inside: number[][] = parts[part].options.view.slots.map(() => []);
  const below = parts.slice(part + 1).reduce((size, { options: { view } }) => size * (view.slots.length + 1), 1);
  keys.forEach((key, joint) => inside[Math.floor(key / below) % (inside.length + 1)]?.push(joint));
  return inside;
}

/** The groups of every part's families over all people; whoever does not seek in a part takes none of its slots anyway. */
function familiesOf(parts: readonly CompiledStage[], rows: readonly Row[]) {
  const groups: Int32Array[] = [];
  const offsets = parts.map(({ options: { view }, model }) => {
    const seekers = new Map(view.seekers.map(({ id }, at) => [id, at]));
    const offset = groups.length;
    for (const family of model.families) {
      groups.push(Int32Array.from(rows, ({ participant: { id } }) => family[seekers.get(id) ?? -1] ?? 0));
    }
    return offset;
  });
  return { groups, offsets };
}

function limitsIn(
  { model }: CompiledStage,
  part: number,
  goals: readonly JointGoal[],
  offset: number,
  slots: readonly number[][],
  rows: readonly number[],
): ModelLimit[] {
  return model.limits.flatMap((limit) => {
    const goal = limit.goal === 0 ? 0 : goals.findIndex((one) => one.part === part && one.goal === limit.goal) + 1;
    if (goal === 0 && limit.goal !== 0) return [];
    const family = limit.family < 0 ? -1 : limit.family + offset;
    const people = limit.people?.map((person) => rows[person]);
    return [
      { ...limit, goal, family, people, slots: limit.slots.flatMap((slot) => slots[slot]).sort((a, b) => a - b) },
    ];
  });
}
