import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import { applyRules, neededRules } from "../../domain/programme/applied-rule.ts";
import { inOrder, mostLevels, type Order } from "../../domain/programme/order.ts";
import type { StageSpec } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { PriorityRule, Problem } from "../../domain/programme/rule-book.ts";
import { nameOfUse, type RuleUse } from "../../domain/programme/rule-use.ts";
import { allocate } from "../allocate.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/** A problem whose programme says all that it means, or why it cannot. */
export interface Opened {
  readonly problem: Problem;
  readonly findings: readonly Finding[];
}

/**
 * Puts what parameters ask for into the programme itself: the rules that a goal needs (`scored`), and for a goal with an
 * order (`greedy`, `generous`) one goal for each level, `preference/1`, `preference/2` ... To be done once before anything
 * is allocated, so that the plan's programme holds the very goals that were met and anybody can count them again.
 */
export function expandRankGoals(problem: Problem): Opened {
  let opened: Opened = { problem, findings: [] };
  for (const at of problem.programme.stages.keys()) opened = openStage(opened, at);
  return opened;
}

function openStage({ problem, findings }: Opened, at: number): Opened {
  const spec = problem.programme.stages[at];
  const found = [...findings];
  const rules = [...spec.rules];
  // All of them first: what a later goal makes no option, no earlier goal may count on.
  for (const goal of spec.goals)
    for (const needed of neededRules(goal, problem.rules)) if (!hasRule(rules, needed)) rules.push(needed);
  const goals: RuleUse[] = [];
  for (const goal of spec.goals) {
    const before = withStage(problem, at, { ...spec, rules, goals });
    const opened = openGoal(goal, before, at);
    if (opened.length > mostLevels) {
      const params = { rule: nameOfUse(goal), levels: opened.length, most: mostLevels };
      found.push({ code: "order/too-many-levels", severity: "error", params });
    }
    append(goals, opened);
  }
  return { problem: withStage(problem, at, { ...spec, rules, goals }), findings: found };
}

function withStage(problem: Problem, at: number, spec: StageSpec): Problem {
  const stages = problem.programme.stages.map((other, index) => (index === at ? spec : other));
  return { ...problem, programme: { ...problem.programme, stages } };
}

function hasRule(uses: readonly RuleUse[], { rule }: RuleUse): boolean {
  return uses.some((use) => use.rule === rule);
}

function openGoal(goal: RuleUse, before: Problem, at: number): readonly RuleUse[] {
  const order = orderOf(goal);
  const rule = priorityOf(goal, before.rules);
  if (order === "min-cost" || !rule?.levels) return [goal];
  const { view } = optionsOf(openView(before, before.programme.stages[at], before.mentors ?? []));
  const levels = rule.levels(view, paramsFor(rule, goal.with));
  // Without a level, as where nobody has a list, there is nothing to put in order.
  if (levels.length === 0 || levels.length > mostLevels) return levels.length === 0 ? [goal] : levels;
  const lowest = order === "greedy-generous" ? lowestNeeded(goal, levels, before, at) : 0;
  return named(goal, inOrder(order, levels, lowest));
}

/** The first level beyond which a generous plan has nobody but those who are beyond them all. */
function lowestNeeded(goal: RuleUse, levels: readonly RuleUse[], before: Problem, at: number): number {
  const spec = before.programme.stages[at];
  const generous = named(goal, inOrder("generous", levels, 0));
  const stages = [...before.programme.stages.slice(0, at), { ...spec, goals: [...spec.goals, ...generous] }];
  const allocation = allocate({ ...before, programme: { ...before.programme, stages, further: undefined } });
  // Where nothing is lawful, the run that follows will say so.
  if (allocation.status !== "planned") return levels.length - 1;
  const values = allocation.goals.slice(-levels.length).map(({ value }) => value);
  return levels.length - 1 - values.findLastIndex((value) => value === values[0]);
}

function named(goal: RuleUse, uses: readonly RuleUse[]): readonly RuleUse[] {
  return uses.map((use, index) => ({ ...use, id: `${nameOfUse(goal)}/${index + 1}` }));
}

function priorityOf(goal: RuleUse, rules: Problem["rules"]): PriorityRule | undefined {
  const [applied] = applyRules([goal], rules);
  return applied?.rule.shape === "priority" ? applied.rule : undefined;
}

function orderOf(goal: RuleUse): Order {
  return (goal.with?.order as Order | undefined) ?? "min-cost";
}
