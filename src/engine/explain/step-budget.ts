/** What a search may still spend. It counts steps and never time, so that every machine stops at the same question. */
export interface StepBudget {
  left: number;
}

/** A step is a model of so many options solved once: about a millisecond. */
const optionsPerStep = 500;

/** Enough for conflicts among some hundred people, or some dozen limits on many thousands. */
const usualSteps = 10_000;

export function createStepBudget(steps = usualSteps): StepBudget {
  return { left: steps };
}

/** Pays for one more question about a model of so many options. @returns false where nothing is left to pay with */
export function spend(budget: StepBudget, options: number): boolean {
  if (budget.left <= 0) return false;
  budget.left -= 1 + Math.floor(options / optionsPerStep);
  return true;
}
