import type { Participant } from "../people/people.ts";
import type { Option, Problem, Slot, StageView } from "../problem.ts";
import type { ColumnRead } from "./column-reads.ts";
import type { FactType } from "./fact-spec.ts";
import type { ParamValue, RuleUse, StageId, Words } from "./programme.ts";
import type { GoalWords, PriorityWords, Refusal, RefusalWords } from "./rule-words.ts";

export type { Refusal } from "./rule-words.ts";

/** What a rule's parameter may hold, as plain data: schemas, messages and documentation are made of it. */
export type ParamSpec =
  | {
      readonly type: "integer";
      readonly min: number;
      readonly max?: number;
      readonly default?: number;
      readonly about: string;
    }
  | { readonly type: "choice"; readonly of: readonly string[]; readonly default?: string; readonly about: string }
  | {
      readonly type: "choices";
      readonly of: readonly string[];
      readonly default?: readonly string[];
      readonly about: string;
    }
  /** Any text that is not blank. */
  | { readonly type: "text"; readonly default?: string; readonly about: string }
  /** The name of a fact: region, type, status, judgement, a band of the programme, or a declared column. */
  | {
      readonly type: "fact";
      /** Only declared columns of these types, and tallies where a number is asked for; absent: any fact. */
      readonly kinds?: readonly FactType[];
      readonly default?: string;
      readonly about: string;
    };

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

/** The TypeScript type of a rule's parameters, read off their specification. */
export type ParamsOf<S extends ParamSpecs> = {
  readonly [K in keyof S]: S[K] extends { type: "integer" }
    ? number
    : S[K] extends { type: "choices" }
      ? readonly string[]
      : string;
};

/** Which options a limit counts: those that fit every part given. */
export interface Selector {
  /** Slot ids; absent: any slot (never the option of none). */
  readonly slots?: readonly string[] | undefined;
  /** Only participants whose fact has this value. */
  readonly fact?: { readonly key: string; readonly value: string } | undefined;
  /** Only these participants, by id; absent: no one in particular. */
  readonly people?: readonly string[] | undefined;
}

/** At most and at least so many of the options that `over` selects. */
export interface Limit {
  /** Unique within its rule, and stable: `2009-10`, `2009-10/London`. */
  readonly id: string;
  readonly over: Selector;
  readonly atMost?: number | undefined;
  readonly atLeast?: number | undefined;
}

interface RuleBase {
  readonly id: string;
  /** A new meaning is a new version. */
  readonly version: number;
  readonly title: string;
  /** Why there is such a rule, in a sentence for the people concerned. */
  readonly because: string;
  readonly params: ParamSpecs;
  /** The columns of the input that it reads, and what a blank means to it; absent: none. */
  readonly reads?: (params: never) => readonly ColumnRead[];
  /** It reads the days that earlier stages gave: what it says depends on what they decide. */
  readonly readsDays?: true;
}

/** An option that it refuses is never allowed. */
export interface EligibilityRule extends RuleBase {
  readonly shape: "eligibility";
  readonly refused: RefusalWords;
  readonly refuse: (view: StageView, params: never) => (option: Option) => Refusal | undefined;
  /** Where it names what is lawful: the only slots that it may not refuse to somebody, in any order. Few where slots are many. */
  readonly only?: (view: StageView, params: never) => (participant: Participant) => readonly Slot[];
  /** The least change of the participant's own facts after which it would not refuse; absent where there is none. */
  readonly mend?: (refusal: Refusal, option: Option) => Partial<Participant>;
}

/** At most / at least N of some options: hard among a stage's rules; among its goals soft, its shortfall and excess counted. */
export interface LimitRule extends RuleBase {
  readonly shape: "limit";
  /** It keeps the number of places of every slot: as the most, or exactly. A stage without such a rule would not. */
  readonly keepsPlaces?: "at-most" | "exactly";
  readonly words: GoalWords;
  readonly limits: (view: StageView, params: never) => readonly Limit[];
}

/** An integer for each option, lower first; a goal is the sum over the options taken. */
export interface PriorityRule extends RuleBase {
  readonly shape: "priority";
  readonly words: PriorityWords;
  /** Of a rule whose cost above 0 says that a wish is not met: how a pairing names that. */
  readonly relaxed?: (words: Words) => string;
  /** It decides by chance, not by merit: what differs only here is a tie. */
  readonly draw?: boolean;
  readonly cost: (view: StageView, params: never) => (option: Option) => number;
  /** The goals that it stands for in a stage, each with what is added to its name; absent: itself alone. */
  readonly parts?: (stage: StageId) => readonly GoalPart[];
  /** With a parameter `order`: the goals that count who is beyond each level of the cost, from the best to the worst. */
  readonly levels?: (view: StageView, params: never) => readonly RuleUse[];
  /** Rules that the stage must have as well, so that every option has a cost. */
  readonly needs?: (params: never) => readonly RuleUse[];
  /** Its cost is read from the table of imported scores. */
  readonly readsScores?: boolean;
  /** Whether the cost of a lawful option is not known; undefined where that is no error. */
  readonly lacks?: (problem: Problem, params: never) => ((option: Option) => boolean) | undefined;
}

/** One of the goals that a rule stands for. */
export interface GoalPart {
  /** The rule's id and version. */
  readonly rule: string;
  readonly suffix: string;
}

/** One rule of the rule book. Engine and inspector know rules only by this. */
export type Rule = EligibilityRule | LimitRule | PriorityRule;
export type RuleBook = ReadonlyMap<string, Rule>;

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

/** A rule's parameters: what the programme gives, then the defaults. */
export function paramsFor(rule: Rule, given: Readonly<Record<string, ParamValue>> | undefined): never {
  const params: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(rule.params)) params[name] = given?.[name] ?? spec.default;
  // The reader of programmes has checked them against the specification, so they are what the rule's own signature says.
  return params as never;
}
