import { incidenceOf, joinedRows } from "../lp/incidence.ts";
import type { Branch, Model, Solution } from "../model.ts";

/**
 * Solves a model in which some take the same slot or all of them none: each such unit is one person of a smaller model,
 * whose options cost what they cost together and count once for each of them. The prices are those of the model itself:
 * whoever adds them up asks for the cheapest option of a unit, not of each of its people.
 *
 * @param solve solves the smaller model, by what limits count and not by whom they name
 */
export function solveInUnits(model: Model, solve: (model: Model) => Solution): Solution {
  const { units = [] } = model;
  if (units.length === 0) return solve(model);
  const groups = groupsOf(model, units);
  const choices = groups.flatMap((group) => commonOptions(model, group));
  const solution = solve(modelOf(model, groups, choices));
  const choice = new Int32Array(model.people);
  for (const one of solution.choice)
    for (const [at, person] of choices[one].people.entries()) choice[person] = choices[one].options[at];
  return { ...solution, choice, branch: branchOf(solution.branch, groups, choices) };
}

/** Whether everybody of each unit has the same. */
export function keepsUnits({ units = [], slot }: Model, choice: Int32Array): boolean {
  return units.every(([first, ...others]) => others.every((one) => slot[choice[one]] === slot[choice[first]]));
}

/** Whether each unit has an option at all. */
export function hasCommonOptions(model: Model): boolean {
  return (model.units ?? []).every((unit) => commonOptions(model, unit).length > 0);
}

/** Units, and everybody else alone, in the order of their first. */
function groupsOf({ people }: Model, units: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const unitOf = new Map(units.flatMap((unit) => unit.map((person) => [person, unit] as const)));
  return Array.from({ length: people }, (_, person) => unitOf.get(person) ?? [person]).filter(
    ([first], person) => first === person,
  );
}

/** One slot for a whole group: the option of each. */
interface Choice {
  readonly people: readonly number[];
  readonly options: readonly number[];
}

function commonOptions({ start, slot }: Model, people: readonly number[]): Choice[] {
  const [first, ...others] = people.map((person) => {
    const own = new Map<number, number>();
    for (let option = start[person]; option < start[person + 1]; option++) own.set(slot[option], option);
    return own;
  });
  return [...first].flatMap(([one, option]): Choice[] => {
    const rest = others.flatMap((own) => own.get(one) ?? []);
    return rest.length === others.length ? [{ people, options: [option, ...rest] }] : [];
  });
}

function modelOf(model: Model, groups: readonly (readonly number[])[], choices: readonly Choice[]): Model {
  const numberOf = new Map(groups.map((group, at) => [group, at]));
  const owner = Int32Array.from(choices, ({ people }) => numberOf.get(people) ?? -1);
  const start = new Int32Array(groups.length + 1);
  for (const group of owner) start[group + 1]++;
  for (let at = 0; at < groups.length; at++) start[at + 1] += start[at];
  const { rowStart, row } = incidenceOf(model);
  const rows = choices.map(({ options }) =>
    options.flatMap((option) => [...row.subarray(rowStart[option], rowStart[option + 1])]),
  );
  const columns: (Float64Array | undefined)[] = [];
  return {
    ...model,
    units: undefined,
    people: groups.length,
    start,
    slot: Int32Array.from(choices, ({ options }) => model.slot[options[0]]),
    costs: (goal) => {
      const costs = model.costs(goal);
      return (columns[goal] ??= Float64Array.from(choices, ({ options }) =>
        options.reduce((sum, option) => sum + costs[option], 0),
      ));
    },
    families: model.families.map((of) => Int32Array.from(groups, ([first]) => of[first])),
    incidence: joinedRows(rows, owner),
  };
}

function branchOf(branch: Branch, groups: readonly (readonly number[])[], choices: readonly Choice[]): Branch {
  if (typeof branch === "number") return branch;
  return {
    person: groups[branch.person][0],
    option: choices[branch.option].options[0],
    yes: branchOf(branch.yes, groups, choices),
    no: branchOf(branch.no, groups, choices),
  };
}
