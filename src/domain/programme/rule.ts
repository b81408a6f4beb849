import type { Participant } from "../people/people.ts";
import type { ColumnRead } from "./column-read.ts";
import type {
  EligibilityRule,
  Limit,
  LimitRule,
  Option,
  PriorityRule,
  Problem,
  Rule,
  Slot,
  StageView,
  UnitRule,
} from "./rule-book.ts";
import type { ParamSpecs, ParamsOf } from "./rule-params.ts";
import type { ParamValue, RuleUse } from "./rule-use.ts";
import type { Refusal } from "./rule-words.ts";

type Defined<S extends ParamSpecs, R extends Rule, F extends keyof R> = Omit<R, F | "shape" | "params" | "reads"> & {
  readonly params: S;
  readonly reads?: (params: ParamsOf<S>) => readonly ColumnRead[];
};

/** Defines an eligibility rule; `refuse` sees its parameters typed after `params`. */
export function eligibility<const S extends ParamSpecs>(
  rule: Defined<S, EligibilityRule, "refuse" | "only"> & {
    refuse: (view: StageView, params: ParamsOf<S>) => (option: Option) => Refusal | undefined;
    only?: (view: StageView, params: ParamsOf<S>) => (participant: Participant) => readonly Slot[];
  },
): EligibilityRule {
  return { ...rule, shape: "eligibility" };
}

/** Defines a limit rule. */
export function limit<const S extends ParamSpecs>(
  rule: Defined<S, LimitRule, "limits"> & { limits: (view: StageView, params: ParamsOf<S>) => readonly Limit[] },
): LimitRule {
  return { ...rule, shape: "limit" };
}

/** Defines a priority rule. */
export function priority<const S extends ParamSpecs>(
  rule: Defined<S, PriorityRule, "cost" | "levels" | "needs" | "lacks"> & {
    cost: (view: StageView, params: ParamsOf<S>) => (option: Option) => number;
    levels?: (view: StageView, params: ParamsOf<S>) => readonly RuleUse[];
    needs?: (params: ParamsOf<S>) => readonly RuleUse[];
    lacks?: (problem: Problem, params: ParamsOf<S>) => ((option: Option) => boolean) | undefined;
  },
): PriorityRule {
  return { ...rule, shape: "priority" };
}

/** Defines a rule that keeps people together. */
export function unit<const S extends ParamSpecs>(
  rule: Defined<S, UnitRule, "unitOf"> & {
    unitOf: (view: StageView, params: ParamsOf<S>) => (participant: Participant) => string | undefined;
  },
): UnitRule {
  return { ...rule, shape: "unit" };
}

/** A rule's parameters: what the programme gives, then the defaults. */
export function paramsFor(rule: Rule, given: Readonly<Record<string, ParamValue>> | undefined): never {
  const params: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(rule.params)) params[name] = given?.[name] ?? spec.default;
  // The reader of programmes has checked them against the specification, so they are what the rule's own signature says.
  return params as never;
}
