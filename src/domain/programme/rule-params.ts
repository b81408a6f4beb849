import type { FactType } from "./fact-spec.ts";

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
