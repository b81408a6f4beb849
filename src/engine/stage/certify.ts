import type { Split, StageCertificate } from "../../domain/plan/certificate.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import type { Branch, Prices, Solution } from "../../solver/model.ts";
import type { CompiledStage } from "./compile.ts";

/** A stage's certificate: the solver's prices under the names of the plan. Limits without a price are left out. */
export function certifyStage(compiled: CompiledStage, solution: Solution): StageCertificate {
  return {
    stage: compiled.options.view.stage,
    goals: compiled.goals,
    cuts: solution.cuts.map(({ goal, atLeast, prices }) => ({
      goal: compiled.goals[goal - 1],
      atLeast,
      ...namedPrices(compiled, prices),
    })),
    split: splitOf(compiled, solution.branch),
    leaves: solution.leaves.map((prices) => namedPrices(compiled, prices)),
  };
}

/** What is achieved on each goal of a stage, and how far that is proved. */
export function goalResults(compiled: CompiledStage, solution: Solution): GoalResult[] {
  return compiled.goals.map((rule, at) => ({
    stage: compiled.options.view.stage,
    rule,
    value: solution.totals[at + 1] ?? 0,
    bound: solution.bounds[at + 1] ?? 0,
    proof: at + 1 < solution.proved ? "certificate" : "search",
    ...(compiled.unjudged[at]?.length ? { unjudged: compiled.unjudged[at] } : {}),
  }));
}

function namedPrices({ limits }: CompiledStage, { denominator, vectors }: Prices): StageCertificate["leaves"][number] {
  const prices = vectors
    .map((price, at) => ({ limit: limits[at]?.name ?? `cut/${at - limits.length}`, price }))
    .filter(({ price }) => price.some((entry) => entry !== 0));
  return { denominator, prices };
}

function splitOf(compiled: CompiledStage, branch: Branch): Split {
  if (typeof branch === "number") return branch;
  const { view } = compiled.options;
  return {
    participant: view.seekers[branch.person]?.id ?? "",
    slot: view.slots[compiled.model.slot[branch.option] ?? -1]?.id ?? null,
    yes: splitOf(compiled, branch.yes),
    no: splitOf(compiled, branch.no),
  };
}
