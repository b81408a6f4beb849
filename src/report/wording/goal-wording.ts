import { grouped } from "../../domain/counting.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { CutoffGoal, GoalChange } from "../../domain/plan/explanation.ts";
import { applyGoals, applyRules } from "../../domain/programme/applied-rule.ts";
import { type Programme, type StageId } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import type { GoalUse, GoalWords } from "../../domain/programme/rule-words.ts";

/** What a goal counts, in plain words: `directors without a place`. The smaller, the better. */
export function goalText(
  { stage, rule }: Pick<StageGoal, "stage" | "rule">,
  programme: Programme,
  rules: RuleBook = noRules,
): string {
  const goal = goalOf(rule, stage, programme, rules);
  return goal ? goal.words.counts(goal.use) : rule;
}

/** What a goal's change for the worse means, as a clause: `people would get less of what they asked for ...`. */
export function worseText(
  { name, now, then }: GoalChange,
  stage: StageId,
  programme: Programme,
  rules: RuleBook,
): string {
  const goal = goalOf(name, stage, programme, rules);
  if (goal) return goal.words.worse(then - now, goal.use);
  return `the goal "${name}" would be worse by ${grouped(then - now)} (${grouped(then)} instead of ${grouped(now)})`;
}

/** What somebody had for whom a place on this day, rather than on their next, saves so much on a goal. */
export function cutoffText({ name }: CutoffGoal, saved: number, programme: Programme, rules: RuleBook): string {
  const goal = goalOf(name, "placing", programme, rules);
  return goal && "cutoff" in goal.words ? goal.words.cutoff(saved, goal.use) : `"${name}" ${grouped(saved)}`;
}

interface Goal {
  readonly words: GoalWords | (GoalWords & { readonly cutoff: (saved: number, use: GoalUse) => string });
  readonly use: GoalUse;
}

function goalOf(name: string, stage: string, programme: Programme, rules: RuleBook): Goal | undefined {
  const own = programme.stages.find((one) => one.stage === stage);
  const spec = own ?? programme.further?.find(({ id }) => id === stage);
  // A goal of several parts is named by its part, or as a whole.
  const applied =
    spec &&
    [
      ...applyGoals({ stage: own?.stage ?? "pairing", goals: spec.goals }, rules),
      ...applyRules(spec.goals, rules),
    ].find((one) => one.name === name);
  if (applied === undefined || !("words" in applied.rule)) return undefined;
  const { rule, use } = applied;
  return {
    words: rule.words,
    use: { words: programme.words, stage: own?.stage ?? "further", params: paramsFor(rule, use.with) },
  };
}

const noRules: RuleBook = new Map();
