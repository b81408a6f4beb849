import type { Participant } from "../people/people.ts";
import type { ColumnRead } from "./column-read.ts";
import { unfilledColumns } from "./column-reads.ts";
import type { Programme, StageSpec } from "./programme.ts";
import { paramsFor } from "./rule.ts";
import type { Limit, Option, Rule, RuleBook, Slot, StageView } from "./rule-book.ts";
import { nameOfUse, parseRuleName, type RuleUse } from "./rule-use.ts";
import type { Refusal } from "./rule-words.ts";

/** A rule put to use by a programme: its name there, and its meaning for one stage. */
export interface AppliedRule {
  /** The name under which reasons, goals and limits show it. */
  readonly name: string;
  readonly rule: Rule;
  readonly use: RuleUse;
}

/** The rules that the uses name, in their order; unknown ones and other versions are left out (the reader of programmes reports them). */
export function applyRules(uses: readonly RuleUse[], rules: RuleBook): AppliedRule[] {
  return uses.flatMap((use) => {
    const { id, version } = parseRuleName(use.rule);
    const rule = rules.get(id);
    return rule?.version === version ? [{ name: nameOfUse(use), rule, use }] : [];
  });
}

/** The rules that a stage must have so that this goal can judge every option. */
export function neededRules(goal: RuleUse, rules: RuleBook): readonly RuleUse[] {
  return applyRules([goal], rules).flatMap(({ rule, use }) =>
    rule.shape === "priority" ? (rule.needs?.(paramsFor(rule, use.with)) ?? []) : [],
  );
}

/** The goals of a stage, in order: some rules stand for more than one (the lot), which have names of their own. */
export function goalUses({ stage, goals }: Pick<StageSpec, "stage" | "goals">, rules: RuleBook): RuleUse[] {
  return goals.flatMap((use) => {
    const { id, version } = parseRuleName(use.rule);
    const rule = rules.get(id);
    const parts = rule?.version === version && rule.shape === "priority" ? rule.parts?.(stage) : undefined;
    return parts?.map((part) => ({ ...use, rule: part.rule, id: part.named(nameOfUse(use)) })) ?? [use];
  });
}

/** The goals of a stage as rules put to use. */
export function applyGoals(spec: Pick<StageSpec, "stage" | "goals">, rules: RuleBook): AppliedRule[] {
  return applyRules(goalUses(spec, rules), rules);
}

/** For an eligibility rule, the function that refuses; others refuse nothing. */
export function refuserOf({ rule, use }: AppliedRule, view: StageView): (option: Option) => Refusal | undefined {
  return rule.shape === "eligibility" ? rule.refuse(view, paramsFor(rule, use.with)) : () => undefined;
}

/** For an eligibility rule that names what is lawful, what it names. */
export function onlyOf(
  { rule, use }: AppliedRule,
  view: StageView,
): ((participant: Participant) => readonly Slot[]) | undefined {
  return rule.shape === "eligibility" ? rule.only?.(view, paramsFor(rule, use.with)) : undefined;
}

/** The columns that it reads. */
export function readsOf({ rule, use }: AppliedRule): readonly ColumnRead[] {
  return rule.reads?.(paramsFor(rule, use.with)) ?? [];
}

/** The columns for want of which a limit or a goal judges nothing: it binds nothing and costs nothing. */
export function unknownTo(applied: AppliedRule, view: StageView): readonly string[] {
  return unfilledColumns(readsOf(applied), view);
}

/** For a limit rule, its limits; others have none, and one that judges nothing. */
export function limitsOf(applied: AppliedRule, view: StageView): readonly Limit[] {
  const { rule, use } = applied;
  if (rule.shape !== "limit" || unknownTo(applied, view).length > 0) return [];
  return rule.limits(view, paramsFor(rule, use.with));
}

/** For a rule that keeps people together, the key of each one's unit; others have none, and one that judges nothing. */
export function unitOf(
  applied: AppliedRule,
  view: StageView,
): ((participant: Participant) => string | undefined) | undefined {
  const { rule, use } = applied;
  if (rule.shape !== "unit" || unknownTo(applied, view).length > 0) return undefined;
  return rule.unitOf(view, paramsFor(rule, use.with));
}

/** For a priority rule, the function that costs; others cost nothing, and one that judges nothing. */
export function costOf(applied: AppliedRule, view: StageView): (option: Option) => number {
  const { rule, use } = applied;
  if (rule.shape !== "priority" || unknownTo(applied, view).length > 0) return () => 0;
  return rule.cost(view, paramsFor(rule, use.with));
}

/** The rules by their ids, and by the names under which a programme uses them, which reasons and goals show. */
export function rulesByName(
  { stages, further = [] }: Pick<Programme, "stages" | "further">,
  rules: RuleBook,
): RuleBook {
  const uses = [...stages, ...further].flatMap(({ who, rules: each, goals }) => [...who, ...each, ...goals]);
  const partners = further.flatMap(({ slots }) => ("who" in slots ? slots.who : []));
  return new Map([
    ...rules,
    ...applyRules([...partners, ...uses], rules).map(({ name, rule }) => [name, rule] as const),
  ]);
}
