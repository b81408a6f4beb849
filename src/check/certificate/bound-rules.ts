import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import { goalUses } from "../../domain/programme/applied-rule.ts";
import type { ColumnRead } from "../../domain/programme/column-read.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { EligibilityRule, LimitRule, PriorityRule, Rule, RuleBook } from "../../domain/programme/rule-book.ts";
import type { ParamSpec } from "../../domain/programme/rule-params.ts";
import { nameOfUse, type ParamValue, parseRuleName, type RuleUse } from "../../domain/programme/rule-use.ts";
import { fault, type Path } from "../fault.ts";

/** A rule of the book as one stage of the plan's own programme uses it. */
export interface BoundRule<R extends Rule = Rule> {
  readonly name: string;
  readonly rule: R;
  readonly params: never;
  /** The columns that it reads. */
  readonly reads: readonly ColumnRead[];
}

/** The rules of a stage, by what they do there. */
export interface StageRules {
  readonly who: readonly BoundRule<EligibilityRule>[];
  readonly eligibility: readonly BoundRule<EligibilityRule>[];
  readonly hard: readonly BoundRule<LimitRule>[];
  readonly goals: readonly BoundRule<LimitRule | PriorityRule>[];
}

/** The rules that a stage puts to use. */
export interface RuleLists extends Readonly<Record<"who" | "rules" | "goals", readonly RuleUse[]>> {
  /** Absent: a further stage, which pairs people with slots. */
  readonly stage?: StageId;
}

/** No programme needs more; a date that many months away does not exist. */
const largestInteger = 1_000_000;

const shapes = {
  who: ["eligibility"],
  rules: ["eligibility", "limit", "unit"],
  goals: ["limit", "priority"],
} as const;

/** Looks up every rule that a stage names. With a finding the stage cannot be recounted. */
export function bindRules(spec: RuleLists, book: RuleBook, path: Path): { rules: StageRules; findings: Finding[] } {
  const findings: Finding[] = [];
  const bound = { who: [] as BoundRule[], rules: [] as BoundRule[], goals: [] as BoundRule[] };
  const names = new Set<string>();
  for (const list of ["who", "rules", "goals"] as const) {
    const uses = spec[list].flatMap((one, at) => {
      const parts = list === "goals" ? goalUses({ stage: spec.stage ?? "pairing", goals: [one] }, book) : [one];
      return parts.map((use) => ({ use, at }));
    });
    for (const { use, at } of uses) {
      const rule = ruleOf(use, book);
      const here = [...path, list, at];
      const faults = rule ? faultsOf(use, rule, list, here) : [unknown(use, [...here, "rule"])];
      const name = nameOfUse(use);
      if (names.has(name)) faults.push(fault("programme/rule-name-twice", here, { rule: name }));
      names.add(name);
      append(findings, faults);
      const params = rule && paramsFor(rule, use.with);
      if (rule && params !== undefined)
        bound[list].push({ name, rule, params, reads: faults.length === 0 ? (rule.reads?.(params) ?? []) : [] });
    }
  }
  return { rules: byShape(bound), findings };
}

function byShape(bound: Readonly<Record<"who" | "rules" | "goals", readonly BoundRule[]>>): StageRules {
  return {
    who: bound.who.filter(isEligibility),
    eligibility: bound.rules.filter(isEligibility),
    hard: bound.rules.filter(isLimit),
    goals: bound.goals.filter(isGoal),
  };
}

function isEligibility(bound: BoundRule): bound is BoundRule<EligibilityRule> {
  return bound.rule.shape === "eligibility";
}

function isLimit(bound: BoundRule): bound is BoundRule<LimitRule> {
  return bound.rule.shape === "limit";
}

function isGoal(bound: BoundRule): bound is BoundRule<LimitRule | PriorityRule> {
  return bound.rule.shape === "limit" || bound.rule.shape === "priority";
}

function ruleOf(use: RuleUse, book: RuleBook): Rule | undefined {
  const { id, version } = parseRuleName(use.rule);
  const rule = book.get(id);
  return rule?.version === version ? rule : undefined;
}

function unknown(use: RuleUse, path: Path): Finding {
  return fault("programme/rule-unknown", path, { rule: use.rule });
}

function faultsOf(use: RuleUse, rule: Rule, list: keyof typeof shapes, path: Path): Finding[] {
  const allowed: readonly string[] = shapes[list];
  const findings: Finding[] = [];
  if (!allowed.includes(rule.shape)) {
    findings.push(fault("programme/rule-shape", [...path, "rule"], { rule: use.rule, shape: rule.shape, list }));
  }
  const specs = new Map(Object.entries(rule.params));
  for (const parameter of new Set([...specs.keys(), ...Object.keys(use.with ?? {})])) {
    const spec = specs.get(parameter);
    if (spec && fits(Object.hasOwn(use.with ?? {}, parameter) ? use.with?.[parameter] : spec.default, spec)) continue;
    findings.push(fault("programme/rule-parameter", [...path, "with", parameter], { rule: use.rule, parameter }));
  }
  return findings;
}

function fits(value: ParamValue | undefined, spec: ParamSpec): boolean {
  switch (spec.type) {
    case "integer":
      return Number.isSafeInteger(value) && isBetween(Number(value), spec.min, spec.max ?? largestInteger);
    case "choice":
      return typeof value === "string" && spec.of.includes(value);
    case "choices":
      return Array.isArray(value) && value.every((item) => spec.of.includes(String(item)));
    case "text":
    case "fact":
      return typeof value === "string";
  }
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= Math.min(most, largestInteger);
}
