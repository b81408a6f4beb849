import { type FurtherView, type SetCounts, setRange } from "../../domain/programme/further.ts";
import type { StageView } from "../../domain/programme/rule-book.ts";
import type { Model, Solution } from "../../solver/model.ts";
import { solveInUnits } from "../../solver/presolve/in-units.ts";
import { solveBySearch } from "../../solver/search/search.ts";
import { type CompiledStage, compileStage } from "./compile.ts";
import { optionsOf } from "./options.ts";

/** A stage with the choice made in it. */
export interface SolvedStage {
  readonly compiled: CompiledStage;
  readonly solution: Solution;
}

export function solved(compiled: CompiledStage, by: (model: Model) => Solution): SolvedStage {
  return { compiled, solution: by(compiled.model) };
}

/** No programme is worth more attempts: each is a search of its own. */
const mostAttempts = 20;

/**
 * Divides people into sets, as few in each intake as leave nobody out and break no rule: where the fewest do, one more is
 * tried in the intakes concerned, as long as the sizes allow it. Of attempts none of which does, the best is kept.
 */
export function formSets(viewOf: (sets: SetCounts) => FurtherView, sizes: Sizes): SolvedStage {
  const counts = keptCounts(viewOf(new Map()).view, sizes);
  let best = attempt(viewOf, counts);
  let last = best;
  for (let number = 1; number < mostAttempts && !isWhole(last); number++) {
    const raised = [...troubled(last)].filter((within) => raise(counts, within, last.compiled.options.view, sizes));
    if (raised.length === 0) break;
    last = attempt(viewOf, counts);
    if (isBetter(last, best)) best = last;
  }
  return best;
}

/** As many sets as the plan before had, where the sizes still allow it: nobody is moved for one set fewer. */
function keptCounts({ problem, further, slots, seekers, given }: StageView, sizes: Sizes): Map<string, number> {
  const before = problem.previous?.stages?.find(({ id }) => id === further);
  const formed = new Set(before?.assignments.map(({ slot }) => slot));
  const kept = new Map<string, number>();
  for (const within of new Set(slots.flatMap((slot) => slot.within ?? []))) {
    const people = seekers.filter(({ id }) => given?.get(id)?.has(within)).length;
    const sets = [...formed].filter((id) => id.startsWith(`${within}/${further}-`)).length;
    kept.set(within, Math.min(sets, setRange(people, sizes).most));
  }
  return kept;
}

interface Sizes {
  readonly atLeast: number;
  readonly atMost: number;
}

function attempt(viewOf: (sets: SetCounts) => FurtherView, counts: SetCounts): SolvedStage {
  return solved(compileStage(optionsOf(viewOf(counts).view)), (model) => solveInUnits(model, solveBySearch));
}

function isWhole(stage: SolvedStage): boolean {
  return stage.solution.totals[0] === 0 && leftOut(stage).length === 0;
}

function isBetter(one: SolvedStage, other: SolvedStage): boolean {
  const broken = one.solution.totals[0] - other.solution.totals[0];
  return broken < 0 || (broken === 0 && leftOut(one).length < leftOut(other).length);
}

/** The numbers of seekers who could be in a set, and are in none. */
function leftOut({ compiled: { model, options }, solution }: SolvedStage): number[] {
  return options.view.seekers.flatMap((_, person) => {
    const isNone = model.slot[solution.choice[person]] === model.slots;
    return isNone && options.lawful[person].length > 1 ? [person] : [];
  });
}

/** The intakes in which somebody is left out, or a rule is broken. */
function troubled(stage: SolvedStage): ReadonlySet<string> {
  const { compiled, solution } = stage;
  const { view, lawful } = compiled.options;
  const found = new Set(leftOut(stage).flatMap((person) => lawful[person].flatMap((slot) => slot?.within ?? [])));
  for (const limit of compiled.model.limits) {
    if (limit.goal !== 0) continue;
    const inside = new Set(limit.slots);
    const family = compiled.model.families[limit.family];
    const load = view.seekers.filter((_, person) => {
      const counts = family === undefined || family[person] === limit.group;
      return counts && inside.has(compiled.model.slot[solution.choice[person]]);
    }).length;
    if (load <= limit.atMost && load >= limit.atLeast) continue;
    for (const slot of limit.slots) {
      const within = view.slots[slot]?.within;
      if (within !== undefined) found.add(within);
    }
  }
  return found;
}

/** One set more in an intake, where the sizes allow it. */
function raise(
  counts: Map<string, number>,
  within: string,
  { slots, seekers, given }: StageView,
  sizes: Sizes,
): boolean {
  const people = seekers.filter(({ id }) => given?.get(id)?.has(within)).length;
  const more = slots.filter((slot) => slot.within === within).length + 1;
  if (more > setRange(people, sizes).most) return false;
  counts.set(within, more);
  return true;
}
