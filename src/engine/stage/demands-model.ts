import { factOf } from "../../domain/people/facts.ts";
import { numbersOfPeople } from "../../domain/people/selected.ts";
import type { Limit, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import type { Model, ModelLimit } from "../../solver/model.ts";
import { isUndecided } from "../../solver/proof.ts";

/** One side of a limit that is asked to be kept. */
export interface LimitSide {
  readonly limit: Limit;
  readonly side: "atMost" | "atLeast";
}

/** So many cases a question: there are dozens of them for one answer. */
const mostCases = 200;

/** Whether everyone can take one of their options and all these limits be kept. */
export function verdictOn(
  view: StageView,
  options: readonly (readonly (Slot | null)[])[],
  limits: readonly LimitSide[],
): "possible" | "impossible" | "undecided" {
  const solution = solve(modelOf(view, options, limits), mostCases);
  if (solution.totals[0] === 0) return "possible";
  return isUndecided(solution) ? "undecided" : "impossible";
}

function modelOf(view: StageView, options: readonly (readonly (Slot | null)[])[], limits: readonly LimitSide[]): Model {
  const people = view.problem.participants;
  const start = new Int32Array(people.length + 1);
  options.forEach((own, person) => void (start[person + 1] = start[person] + own.length));
  const slot = Int32Array.from(options.flat(), (one) => one?.position ?? view.slots.length);
  const keys = [...new Set(limits.flatMap(({ limit }) => limit.over.fact?.key ?? []))];
  const values = keys.map(() => [] as string[]);
  const numberOf = (family: number, value: string): number => {
    const at = values[family].indexOf(value);
    return at < 0 ? values[family].push(value) - 1 : at;
  };
  const families = keys.map((key, family) =>
    Int32Array.from(people, (one) => numberOf(family, factOf(one, key, view.problem))),
  );
  const personOf = new Map(people.map(({ id }, at) => [id, at]));
  const nothing = new Float64Array(slot.length);
  const modelLimits = limits.map(({ limit, side }): ModelLimit => {
    const family = limit.over.fact && !limit.over.people ? keys.indexOf(limit.over.fact.key) : -1;
    return {
      slots: view.slots.filter(({ id }) => limit.over.slots?.includes(id) ?? true).map(({ position }) => position),
      family,
      people: numbersOfPeople(limit.over, people, personOf, view.problem),
      group: family >= 0 && limit.over.fact ? numberOf(family, limit.over.fact.value) : 0,
      atMost: side === "atMost" ? (limit.atMost ?? Infinity) : Infinity,
      atLeast: side === "atLeast" ? (limit.atLeast ?? 0) : 0,
      goal: 0,
    };
  });
  return {
    people: people.length,
    slots: view.slots.length,
    goals: 1,
    start,
    slot,
    costs: () => nothing,
    families,
    limits: modelLimits,
  };
}
