import { applyGoals, costOf } from "../../domain/programme/applied-rule.ts";
import { settledFrom } from "../../solver/lp/settled.ts";
import { leastFilledSolver } from "../stage/stage-at-plan.ts";
import { ownersOf, type StageFace } from "./stage-face.ts";

/**
 * Draws the lots of a stage with other seeds: for each the option that everybody takes, of the compiled model. What stands
 * before the lot was settled once, so only those who depend on luck are decided anew.
 */
export function stageDrawer({ compiled, goals, possible, free }: StageFace): (seed: string) => Int32Array {
  const { view } = compiled.options;
  const lots = applyGoals(view.spec, view.problem.rules).slice(goals);
  const personOf = ownersOf(compiled.model);
  const choices = Array.from(free.options, (option) => {
    const participant = view.seekers[personOf[option]];
    return { participant, slot: view.slots[compiled.model.slot[option]] ?? null };
  });
  const choose = settledFrom(free.model, leastFilledSolver(compiled));
  const certain = Int32Array.from(possible, (own) => own[0]);
  return (seed) => {
    const taken = certain.slice();
    if (choices.length === 0) return taken;
    const drawn = { ...view, problem: { ...view.problem, seed } };
    const columns = lots.map((lot) => {
      const cost = costOf(lot, drawn);
      return Float64Array.from(choices, cost);
    });
    for (const option of choose(columns)) {
      const one = free.options[option];
      taken[personOf[one]] = one;
    }
    return taken;
  };
}
