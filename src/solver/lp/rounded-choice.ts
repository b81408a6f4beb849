import { choiceOf } from "../fraction.ts";
import type { Model } from "../model.ts";
import { forPeople } from "../presolve/for-people.ts";
import { incidenceOf, incidenceWith } from "./incidence.ts";
import type { Basis } from "./simplex-basis.ts";

/**
 * A whole choice near the fractional one of a basis: those whose share is whole keep it, and the others, few beside them,
 * are a model of their own, with the room that is left.
 * @param solve finds a choice for the small model
 */
export function roundedChoice(model: Model, basis: Basis, solve: (model: Model) => Int32Array): Int32Array {
  const nearest = choiceOf(basis);
  const open = fractional(basis);
  if (open.length === 0) return nearest;
  const rest = modelOf(model, nearest, open);
  const chosen = solve(rest);
  const choice = nearest.slice();
  open.forEach((person, at) => (choice[person] = model.start[person] + chosen[at] - rest.start[at]));
  return choice;
}

/** Those who have more than one option in part: fewer than there are limits. */
function fractional({ rows, owner, value }: Basis): number[] {
  const people = new Set<number>();
  for (let at = 0; at < rows; at++)
    if (owner[at] >= 0 && Math.abs(value[at] - Math.round(value[at])) > 1e-6) people.add(owner[at]);
  return [...people].sort((left, right) => left - right);
}

function modelOf(model: Model, nearest: Int32Array, open: readonly number[]): Model {
  const own = open.flatMap((person) => range(model.start[person], model.start[person + 1]));
  const start = new Int32Array(open.length + 1);
  open.forEach((person, at) => (start[at + 1] = start[at] + model.start[person + 1] - model.start[person]));
  const numberOf = new Map(open.map((person, at) => [person, at]));
  const load = loadsOf(model, nearest, open);
  const owner = Int32Array.from(open.flatMap((_, at) => range(start[at], start[at + 1]).map(() => at)));
  return {
    ...model,
    incidence: model.incidence && incidenceWith(model.incidence, own, owner),
    people: open.length,
    start,
    slot: Int32Array.from(own, (option) => model.slot[option]),
    costs: (goal) => {
      const costs = model.costs(goal);
      return Float64Array.from(own, (option) => costs[option]);
    },
    families: model.families.map((groups) => Int32Array.from(open, (person) => groups[person])),
    limits: model.limits.map((limit, at) => ({
      ...forPeople(limit, numberOf),
      atMost: Math.max(0, limit.atMost - load[at]),
      atLeast: Math.max(0, limit.atLeast - load[at]),
    })),
  };
}

/** What those who are not open take of each limit. */
function loadsOf(model: Model, nearest: Int32Array, open: readonly number[]): Int32Array {
  const isOpen = new Uint8Array(model.people);
  for (const person of open) isOpen[person] = 1;
  const { rowStart, row } = incidenceOf(model);
  const load = new Int32Array(model.limits.length);
  nearest.forEach((option, person) => {
    if (isOpen[person]) return;
    for (let at = rowStart[option]; at < rowStart[option + 1]; at++) load[row[at]]++;
  });
  return load;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
