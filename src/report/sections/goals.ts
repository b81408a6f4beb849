import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { GoalResult } from "../../domain/plan/plan.ts";
import {
  nameOfUse,
  type Programme,
  parseRuleName,
  type RuleUse,
  type Words,
} from "../../domain/programme/programme.ts";

/** What a goal counts, in plain words: `directors without a place`. The smaller, the better. */
export function goalText(goal: StageGoal, programme: Programme, ruleTitles?: ReadonlyMap<string, string>): string {
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

function useOf({ stage, rule }: StageGoal, { stages, further = [] }: Programme): RuleUse | undefined {
  const spec = stages.find((one) => one.stage === stage) ?? further.find(({ id }) => id === stage);
  const uses = spec?.goals ?? [];
  const drawn = uses.find((use) => use.rule === "lot@1" && rule === `${nameOfUse(use)}-slot`);
  return drawn ? { ...drawn, rule: "lot-slot@1" } : uses.find((use) => nameOfUse(use) === rule);
}

type Text = (words: Words, params: NonNullable<RuleUse["with"]>) => string;

const goals: Readonly<Record<string, Text>> = {
  "placing/placed": ({ participants }) => `${participants} without a place`,
  "pairing/placed": ({ participants, mentor }) => `newly appointed ${participants} without a ${mentor}`,
  "placing/fewest-moved": ({ participants }) => `${participants} moved from a place that was offered`,
  "pairing/fewest-moved": ({ participants, mentor }) => `${participants} parted from a ${mentor} who was offered`,
  "reserve-order": () => "turns of reserves passed over",
  "fill-early": ({ intakes }) => `steps to later ${intakes}`,
  "poor-first": ({ participants, intake, intakes, councils }, { policy }) =>
    policy === "protected"
      ? `${participants} of ${councils} judged poor in the first ${intake}`
      : `steps to later ${intakes} for ${councils} judged poor`,
  "fair-share": (_words, { by = "kind" }) => `people outside a fair share by ${String(by)}`,
  preference: () => "steps down people's own lists",
  "longest-in-post": ({ intakes }) => `months in post, times steps to later ${intakes}`,
  lot: () => "the draw, where no rule decides",
  "placing/lot-slot": ({ intakes }) => `the draw between ${intakes} that somebody ranks alike`,
  "lot-slot": () => "the draw, where no rule decides",
  "most-experienced": ({ mentors }) => `months by which ${mentors} fall short of the longest service`,
  "same-region": () => "pairs from two regions",
  "no-shared-border": ({ councils }) => `pairs from neighbouring ${councils}`,
  "even-load": ({ mentor }) => `second and further people of one ${mentor}, each counting more`,
  "same-type": ({ council }) => `pairs from two types of ${council}`,
  "beyond-choice": ({ participants }, { choice = 1 }) =>
    `${participants} without ${Number(choice) === 1 ? "their first choice" : `any of their first ${String(choice)} choices`}`,
  "beyond-score": (_words, { score = 0 }) => `pairs that score worse than ${String(score)}, or are missing`,
  "imported-score": () => "the imported scores, added up",
};
