import type { FactType } from "./fact-spec.ts";

interface Valued<T> {
  readonly default?: T;
  /** For the documentation, where the default would show nothing. */
  readonly example?: T;
  readonly about: string;
}

/** What a rule's parameter may hold, as plain data: schemas, messages and documentation are made of it. */
export type ParamSpec =
  | (Valued<number> & { readonly type: "integer"; readonly min: number; readonly max?: number })
  | (Valued<string> & { readonly type: "choice"; readonly of: readonly string[] })
  | (Valued<readonly string[]> & { readonly type: "choices"; readonly of: readonly string[] })
  /** Any text that is not blank. */
  | (Valued<string> & { readonly type: "text" })
  /** The name of a fact: region, type, status, judgement, a band of the programme, or a declared column. */
  | (Valued<string> & {
      readonly type: "fact";
      /** Only declared columns of these types, and tallies where a number is asked for; absent: any fact. */
      readonly kinds?: readonly FactType[];
    });

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

/** The TypeScript type of a rule's parameters, read off their specification. */
export type ParamsOf<S extends ParamSpecs> = {
  readonly [K in keyof S]: S[K] extends { type: "integer" }
    ? number
    : S[K] extends { type: "choices" }
      ? readonly string[]
      : string;
};
