import { choiceOf, mostFractional } from "../fraction.ts";
import { solve } from "../index.ts";
import type { Model, Solution } from "../model.ts";
import { plainCosts } from "./branch.ts";
import { incidenceOf } from "./incidence.ts";
import { minimise } from "./simplex.ts";
import { copyOf, startingBasis } from "./simplex-start.ts";

/**
 * Settles a model's goals once; then later goals, other ones each time, are minimised among its best choices. Each time goes on
 * from the basis of the settled goals, and costs a few pivots.
 *
 * @param otherwise how the whole is solved where no basis shows a whole choice, or there is more to the model than it says
 */
export function settledFrom(
  model: Model,
  otherwise?: (model: Model) => Solution,
): (later: readonly Float64Array[]) => Int32Array {
  const costs = plainCosts(model);
  const anew = (later: readonly Float64Array[]): Int32Array => {
    const whole: Model = {
      ...model,
      goals: model.goals + later.length,
      costs: (goal) => costs[goal] ?? later[goal - 1 - model.goals],
    };
    return (otherwise ?? solve)(whole).choice;
  };
  if (otherwise || model.people === 0 || model.slot.length * model.limits.length > mostWarm) return anew;
  const basis = startingBasis(model, incidenceOf(model), model.start.slice(0, model.people));
  if (!minimise(basis, costs)) return anew;
  return (later) => {
    const own = copyOf(basis);
    return minimise(own, [...costs, ...later]) && mostFractional(own) < 0 ? choiceOf(own) : anew(later);
  };
}

// Beyond it a working basis is too large to be copied each time.
const mostWarm = 2_000_000;
