import { describe, expect, it } from "vitest";
import { cutTo, forcingFrom } from "../../../src/solver/lp/force.ts";
import type { Model } from "../../../src/solver/model.ts";
import { greedyChoice } from "../../../src/solver/search/greedy.ts";
import { bestByTrying, recount } from "../brute-force.ts";
import { randomModel } from "../random-models.ts";

const small = { people: [1, 5], slots: [1, 3], families: [0, 3], goals: [1, 4] } as const;
const knotted = { people: [5, 6], slots: [1, 2], families: [2, 4], goals: [1, 3] } as const;

function faultsOf(model: Model, tally: { lawful: number; impossible: number }): string[] {
  const { best, force } = forcingFrom(model, greedyChoice(model));
  const faults = answerFaults(model, best, "unforced");
  // Asked backwards, so that an answer that hung on the question before would show.
  for (let option = model.slot.length - 1; option >= 0; option--) {
    const answer = force(option);
    tally[answer.choice ? "lawful" : "impossible"]++;
    if (answer.choice && !answer.choice.includes(option)) faults.push(`option ${option} is not taken`);
    faults.push(...answerFaults(cutTo(model, option), answer, `option ${option}`, model));
  }
  return faults;
}

function answerFaults(
  cut: Model,
  { choice, totals }: ReturnType<typeof forcingFrom>["best"],
  name: string,
  whole = cut,
) {
  const best = bestByTrying(cut);
  if (best[0] > 0) return choice ? [`${name}: a choice where none is lawful`] : [];
  if (!choice) return [`${name}: nothing, where there is a lawful choice`];
  const faults = totals.join() === best.join() ? [] : [`${name}: ${totals.join()} where ${best.join()} is best`];
  return recount(whole, choice).join() === totals.join() ? faults : [...faults, `${name}: totals are not the choice's`];
}

describe("forcing an option from the solved basis", () => {
  it.each([
    ["any small models", small, 250],
    ["models that need cuts and cases", knotted, 120],
  ])("is as good as trying all: %s", { timeout: 60_000 }, (_name, size, runs) => {
    const tally = { lawful: 0, impossible: 0 };
    for (let seed = 1; seed <= runs; seed++)
      expect(faultsOf(randomModel(seed, size), tally), `seed ${seed}`).toEqual([]);
    expect(Math.min(tally.lawful, tally.impossible)).toBeGreaterThan(100);
  });
});
