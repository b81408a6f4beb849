import { factOf } from "../../domain/people/facts.ts";
import { numbersOfPeople } from "../../domain/people/selected.ts";
import { applyGoals, applyRules, costOf, limitsOf, unknownTo } from "../../domain/programme/applied-rule.ts";
import type { Limit, Option, StageView } from "../../domain/programme/rule-book.ts";
import { unitsOf } from "../../domain/programme/units.ts";
import type { Model, ModelLimit } from "../../solver/model.ts";
import { costColumns } from "./cost-columns.ts";
import type { StageOptions } from "./options.ts";

/** A stage as the solver sees it, with the names of what its numbers stand for. */
export interface CompiledStage {
  readonly options: StageOptions;
  readonly model: Model;
  /** The goals' names: component 1, 2 ... of the solver's vectors. */
  readonly goals: readonly string[];
  /** Each model limit's name, `<rule>/<limit>`, and what it counts. */
  readonly limits: readonly NamedLimit[];
  /** Each goal's cost of an option; a limit as a goal costs nothing itself. */
  readonly costs: readonly ((option: Option) => number)[];
  /** For each goal the columns for want of which it judges nothing. */
  readonly unjudged: readonly (readonly string[])[];
  /** The goals that are wishes about one option, whose relaxation is named. */
  readonly wishes: readonly { readonly name: string; readonly cost: (option: Option) => number }[];
}

export interface NamedLimit {
  readonly name: string;
  readonly limit: Limit;
  /** 0: hard; otherwise the number of its goal. */
  readonly goal: number;
}

/** Turns a stage's options, limits and goals into numbers. Slots keep their order; the slot after the last is none. */
export function compileStage(options: StageOptions): CompiledStage {
  const { view, lawful } = options;
  const goals = applyGoals(view.spec, view.problem.rules);
  const limits = [
    ...namedLimits(applyRules(view.spec.rules, view.problem.rules), view, () => 0),
    ...namedLimits(goals, view, (at) => at + 1),
  ];
  const costs = goals.map((goal) => costOf(goal, view));
  const { start, slot } = optionRows(view, lawful);
  const families = familiesOf(view, limits);
  const numbers: Numbers = {
    person: new Map(view.seekers.map(({ id }, at) => [id, at])),
    slot: new Map(view.slots.map(({ id, position }) => [id, position])),
  };
  const model: Model = {
    people: view.seekers.length,
    slots: view.slots.length,
    goals: goals.length,
    start,
    slot,
    costs: costColumns(options, costs, slot.length),
    families: [...families.values()].map(({ groups }) => groups),
    limits: limits.map((named) => modelLimit(named, view, families, numbers)),
    units: unitsOf(view),
  };
  const wishes = goals.flatMap(({ name, rule }, at) =>
    rule.shape === "priority" && rule.relaxed ? [{ name, cost: costs[at] }] : [],
  );
  const unjudged = goals.map((goal) => unknownTo(goal, view));
  return { options, model, goals: goals.map(({ name }) => name), limits, costs, unjudged, wishes };
}

function namedLimits(
  applied: ReturnType<typeof applyRules>,
  view: StageView,
  goalAt: (index: number) => number,
): NamedLimit[] {
  return applied.flatMap((one, index) =>
    limitsOf(one, view).map((limit) => ({ name: `${one.name}/${limit.id}`, limit, goal: goalAt(index) })),
  );
}

function optionRows(view: StageView, lawful: StageOptions["lawful"]): Pick<Model, "start" | "slot"> {
  const start = new Int32Array(lawful.length + 1);
  lawful.forEach((slots, person) => void (start[person + 1] = start[person] + slots.length));
  const slot = new Int32Array(start[lawful.length]);
  lawful.forEach((slots, person) => {
    slots.forEach((one, at) => void (slot[start[person] + at] = one?.position ?? view.slots.length));
  });
  return { start, slot };
}

/** A fact that limits count by: the group of each seeker, and the number of each value's group. */
interface Family {
  readonly index: number;
  readonly groups: Int32Array;
  readonly numbers: Map<string, number>;
}

function familiesOf(view: StageView, limits: readonly NamedLimit[]): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const { limit } of limits) {
    const key = limit.over.people ? undefined : limit.over.fact?.key;
    if (key === undefined || families.has(key)) continue;
    const numbers = new Map<string, number>();
    const groups = Int32Array.from(view.seekers, (seeker) => numberOf(numbers, factOf(seeker, key, view.problem)));
    families.set(key, { index: families.size, groups, numbers });
  }
  return families;
}

function numberOf(numbers: Map<string, number>, value: string): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}

/** The numbers of people and slots by their ids. */
interface Numbers {
  readonly person: ReadonlyMap<string, number>;
  readonly slot: ReadonlyMap<string, number>;
}

function modelLimit(
  { limit, goal }: NamedLimit,
  view: StageView,
  families: ReadonlyMap<string, Family>,
  numbers: Numbers,
): ModelLimit {
  const { slots, fact, people } = limit.over;
  const family = fact && !people ? families.get(fact.key) : undefined;
  const positions = slots?.flatMap((id) => numbers.slot.get(id) ?? []) ?? view.slots.map(({ position }) => position);
  return {
    slots: [...new Set(positions)].sort((left, right) => left - right),
    family: family?.index ?? -1,
    people: numbersOfPeople(limit.over, view.seekers, numbers.person, view.problem),
    // A value that no seeker has is a group of its own, empty.
    group: family && fact ? numberOf(family.numbers, fact.value) : 0,
    atMost: limit.atMost ?? Infinity,
    atLeast: limit.atLeast ?? 0,
    goal,
  };
}
