import type { Day } from "../../domain/dates.ts";
import type { Participant } from "../../domain/people/people.ts";
import { type AppliedRule, applyGoals, applyRules, costOf, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { DaysGiven, Option, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import type { Model, ModelLimit } from "../../solver/model.ts";
import type { CompiledStage } from "./compile.ts";

/** Beyond this size stages are left as they were decided one after the other, with their clashes named. */
const mostOptions = 50_000;
const mostSlots = 500;

/**
 * Decides stages whose days overlap together, the last of which has a clash: of the plans that are best by the goals of
 * the earlier ones, up to but not including their lots, one with the fewest clashes in the last; then by the lots.
 * @param parts each compiled with the days that stages outside these gave
 * @returns the slot of each participant in each part; nothing where that is too large, or not lawful
 */
export function solveJointly(parts: readonly CompiledStage[]): readonly ReadonlyMap<string, Slot | null>[] | undefined {
  const rows = tuplesOf(parts);
  const tuples = rows?.flatMap(({ tuples: own }) => own) ?? [];
  const keys = [...new Set(tuples.map(({ key }) => key))].sort((left, right) => left - right);
  if (!rows || tuples.length > mostOptions || keys.length > mostSlots) return undefined;
  const model = modelOf(parts, rows, keys);
  const solution = solve(model);
  if (solution.totals[0] !== 0) return undefined;
  const chosen = rows.map((row, person) => {
    const slot = model.slot[solution.choice[person]];
    return { row, tuple: row.tuples.find(({ key }) => numberOf(keys, key, parts) === slot) };
  });
  return parts.map(
    (_, part) => new Map(chosen.map(({ row, tuple }) => [row.participant.id, tuple?.slots[part] ?? null])),
  );
}

/** One way to take part in all of the stages; `undefined` in one that the person does not seek. */
interface Tuple {
  readonly slots: readonly (Slot | null | undefined)[];
  readonly key: number;
  /** The days that are taken before each part. */
  readonly days: readonly DaysGiven[];
}

interface Row {
  readonly participant: Participant;
  readonly tuples: readonly Tuple[];
}

function tuplesOf(parts: readonly CompiledStage[]): Row[] | undefined {
  const lists = parts.map(({ options: { view, lawful } }) => {
    return new Map(view.seekers.map((seeker, at) => [seeker.id, lawful[at]]));
  });
  const refusers = parts.map(({ options: { view } }) => {
    const reading = applyRules(view.spec.rules, view.problem.rules).filter(({ rule }) => rule.readsDays === true);
    return (days: DaysGiven) => reading.map((one) => refuserOf(one, { ...view, days }));
  });
  const [first] = parts;
  const people = first?.options.view.problem.participants.filter(({ id }) => lists.some((list) => list.has(id))) ?? [];
  let size = 0;
  const rows: Row[] = [];
  for (const participant of people) {
    let tuples: Tuple[] = [{ slots: [], key: 0, days: [] }];
    for (const [part, list] of lists.entries()) {
      const { view } = parts[part].options;
      const options: readonly (Slot | null | undefined)[] = list.get(participant.id) ?? [undefined];
      tuples = tuples.flatMap((tuple) => {
        const days = withTaken(view, participant, tuple.slots);
        const refuse = refusers[part](days);
        return options
          .filter((slot) => !slot || !refuse.some((refuses) => refuses({ participant, slot })))
          .map((slot) => ({
            slots: [...tuple.slots, slot],
            key: tuple.key * (view.slots.length + 1) + (slot?.position ?? view.slots.length),
            days: [...tuple.days, days],
          }));
      });
    }
    size += tuples.length;
    if (size > mostOptions) return undefined;
    rows.push({ participant, tuples: tuples.sort((left, right) => left.key - right.key) });
  }
  return rows;
}

/** The days of a person with those that they take in earlier parts. */
function withTaken({ days }: StageView, { id }: Participant, slots: readonly (Slot | null | undefined)[]): DaysGiven {
  const taken = slots.flatMap((slot): readonly Day[] => slot?.dates ?? []);
  return new Map([[id, new Set([...(days?.get(id) ?? []), ...taken])]]);
}

// The tuple of nothing but none has the highest key, and is "none".
function numberOf(keys: readonly number[], key: number, parts: readonly CompiledStage[]): number {
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

function modelOf(parts: readonly CompiledStage[], rows: readonly Row[], keys: readonly number[]): Model {
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
  const limits = parts.flatMap((part, at) => limitsIn(part, at, goals, families.offsets[at], slotsOf(parts, keys, at)));
  return {
    people: rows.length,
    slots,
    goals: goals.length,
    start,
    slot: Int32Array.from(tuples, ({ tuple }) => numberOf(keys, tuple.key, parts)),
    costs: (goal) => columns[goal - 1],
    families: families.groups,
    limits,
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
): ModelLimit[] {
  return model.limits.flatMap((limit) => {
    const goal = limit.goal === 0 ? 0 : goals.findIndex((one) => one.part === part && one.goal === limit.goal) + 1;
    if (goal === 0 && limit.goal !== 0) return [];
    const family = limit.family < 0 ? -1 : limit.family + offset;
    return [{ ...limit, goal, family, slots: limit.slots.flatMap((slot) => slots[slot]).sort((a, b) => a - b) }];
  });
}
