import type { GoalResult } from "../domain/plan.ts";
import { nameOfUse, type Programme, parseRuleName, type RuleUse, stageOf, type Words } from "../domain/programme.ts";

/** What a goal counts, in plain words: `directors without a place`. The smaller, the better. */
export function goalText(goal: GoalResult, programme: Programme, ruleTitles?: ReadonlyMap<string, string>): string {
  const use = useOf(goal, programme);
  const rule = use ? parseRuleName(use.rule).id : goal.rule;
  const text = goals[`${goal.stage}/${rule}`] ?? goals[rule];
  return text?.(programme.words, use?.with ?? {}) ?? ruleTitles?.get(rule) ?? goal.rule;
}

/** What stands behind the claim that a goal's value is the best, in two words. */
export function proofText({ value, bound, proof }: Pick<GoalResult, "value" | "bound" | "proof">): string {
  if (value !== bound) return "not shown";
  return proof === "certificate" ? "proved" : "solver's word";
}

/** Whether the plan file alone shows that nothing is better. */
export function isProved({ value, bound, proof }: Pick<GoalResult, "value" | "bound" | "proof">): boolean {
  return proof === "certificate" && value === bound;
}

function useOf({ stage, rule }: GoalResult, programme: Programme): RuleUse | undefined {
  return stageOf(programme, stage)?.goals.find((use) => nameOfUse(use) === rule);
}

type Text = (words: Words, params: NonNullable<RuleUse["with"]>) => string;

const goals: Readonly<Record<string, Text>> = {
  "placing/placed": ({ participants }) => `${participants} without a place`,
  "pairing/placed": ({ participants, mentor }) => `newly appointed ${participants} without a ${mentor}`,
  "fill-early": ({ intakes }) => `steps to later ${intakes}, all added up`,
  "poor-first": ({ participants, intake, intakes, councils }, { policy }) =>
    policy === "protected"
      ? `${participants} of ${councils} judged poor in the first ${intake}`
      : `steps to later ${intakes} of those whose ${councils} are judged poor`,
  "placing/fair-share": ({ intakes }, { by = "kind" }) => `people too many or too few for a fair share of each ${by} in the ${intakes}`,
  "cadre/fair-share": ({ mentors }, { by = "kind" }) => `${mentors} too many or too few for a fair share of each ${by}`,
  "fair-share": (_words, { by = "kind" }) => `people too many or too few for a fair share of each ${by}`,
  preference: () => "steps down people's own lists of preferences",
  "longest-in-post": () => "months in post of those who wait for later places",
  "cadre/lot": ({ mentors }) => `the lots of the ${mentors}`,
  lot: () => "the lot, which settles what no rule does",
  "most-experienced": ({ mentor }) => `months that each ${mentor} is short of the longest service`,
  "same-region": () => "pairs from two regions",
  "no-shared-border": ({ councils }) => `pairs from neighbouring ${councils}`,
  "even-load": ({ mentors, mentor }) => `unevenness of load: 1 for a ${mentor}'s second, 2 for the third, over all ${mentors}`,
  "same-type": ({ councils }) => `pairs from two types of ${councils}`,
  "imported-score": () => "the imported scores, added up",
};
