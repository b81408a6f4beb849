/*
 * Each document is described once, as data. Its form gives the type (`Of`), the schema by which files are judged
 * (files/programme/schema-of.ts) and the order in which keys are written (report/plan/json.ts).
 */

/** What stands in a part of a document. */
export type Shape =
  /** `expected` names what was expected where the pattern does not fit: a finding is made of it. */
  | { readonly kind: "text"; readonly pattern?: RegExp; readonly expected?: string }
  | { readonly kind: "day" | "number" | "boolean" }
  | { readonly kind: "integer"; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly kind: "literal"; readonly value: string | true }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly of: Form<unknown>; readonly fewest: number }
  | { readonly kind: "record"; readonly key: Form<string>; readonly of: Form<unknown> }
  | { readonly kind: "object"; readonly members: Members }
  /** Objects told apart by the member `by`. */
  | { readonly kind: "one-of"; readonly by: string; readonly of: readonly ObjectForm<Members>[] }
  | { readonly kind: "either"; readonly of: readonly Form<unknown>[] }
  | { readonly kind: "nullable"; readonly of: Form<unknown> }
  /** A form that holds itself. */
  | { readonly kind: "later"; readonly of: () => Form<unknown> }
  /** Rules put to use; which rules, and their parameters, a rule book can say. */
  | { readonly kind: "uses"; readonly list: RuleList; readonly of: Form<unknown> };

/** The lists of a stage in which rules are put to use. */
export type RuleList = "who" | "rules" | "goals";

declare const type: unique symbol;

export interface Form<T> {
  readonly shape: Shape;
  /** For the compiler only: there is no such member. */
  readonly [type]: () => T;
}

export interface Optional<T> extends Form<T> {
  readonly optional: true;
  /** What stands for it where it is absent. */
  readonly default?: T | undefined;
}

export interface ObjectForm<M extends Members> extends Form<ObjectOf<M>> {
  readonly members: M;
}

export type Members = Readonly<Record<string, Form<unknown>>>;

/** The type of what has a form. */
export type Of<D> = D extends Form<infer T> ? T : never;

type ObjectOf<M> = Flat<
  { readonly [K in keyof M as M[K] extends Optional<unknown> ? never : K]: Of<M[K]> } & {
    readonly [K in keyof M as M[K] extends Optional<unknown> ? K : never]?: Of<M[K]> | undefined;
  }
>;
type Flat<T> = { [K in keyof T]: T[K] };

function formOf<T>(shape: Shape): Form<T> {
  return { shape } as Form<T>;
}

function matching(expected: string, pattern: RegExp): Form<string> {
  return formOf({ kind: "text", pattern, expected });
}

export const anyText = formOf<string>({ kind: "text" });
/** A text that is not blank. */
export const text = matching("text", /\S/);
/** A stable id: no blanks around it, and no `;`, which parts ids in lists. */
export const id = matching("id", /^[^\s;]([^;]*[^\s;])?$/);
/** The name of a fact, which is a column's heading too. */
export const factName = matching("fact-name", /^[a-z][a-z0-9_]*$/);
/** A SHA-256 in hexadecimal. */
export const hash = matching("hash", /^[0-9a-f]{64}$/);
/** What stands for somebody in a draw. */
export const ticket = matching("ticket", /^t-[a-z2-7]{12}$/);
/** A point of the beacon's group, in hexadecimal. */
export const signature = matching("signature", /^[0-9a-f]{96}$/);
export const digits = matching("digits", /^\d{1,30}$/);
export const version = matching("version", /^\d+\.\d+$/);
export const everyPattern = /^([1-9]\d{0,2}) (day|week|month|year)s?$/;
/** How often an intake repeats: `1 year`, `3 months`, `6 weeks`, `10 days`. */
export const every = matching("every", everyPattern);
/** A day of the calendar, `yyyy-mm-dd`. */
export const day = formOf<string>({ kind: "day" });
export const number = formOf<number>({ kind: "number" });
export const yesNo = formOf<boolean>({ kind: "boolean" });

/** A whole number. */
export function integer(min?: number, max?: number): Form<number> {
  return formOf({ kind: "integer", min, max });
}

/** A whole number, 0 or more. */
export const count = integer(0);

export function literal<const T extends string | true>(value: T): Form<T> {
  return formOf({ kind: "literal", value });
}

export function choice<const T extends string>(values: readonly T[]): Form<T> {
  return formOf({ kind: "choice", values });
}

export function list<T>(of: Form<T>, fewest = 0): Form<readonly T[]> {
  return formOf({ kind: "list", of, fewest });
}

/** An object whose keys are names; written in the order of the names. */
export function record<T>(key: Form<string>, of: Form<T>): Form<Readonly<Record<string, T>>> {
  return formOf({ kind: "record", key, of });
}

/** An object, its keys in the order in which they are written. */
export function object<M extends Members>(members: M): ObjectForm<M> {
  return { ...formOf<ObjectOf<M>>({ kind: "object", members }), members };
}

export function optional<T>(of: Form<T>, without?: T): Optional<T> {
  return { ...of, optional: true, default: without };
}

export function oneOf<D extends readonly ObjectForm<Members>[]>(by: string, ...of: D): Form<Of<D[number]>> {
  return formOf({ kind: "one-of", by, of });
}

export function either<D extends readonly Form<unknown>[]>(...of: D): Form<Of<D[number]>> {
  return formOf({ kind: "either", of });
}

export function nullable<T>(of: Form<T>): Form<T | null> {
  return formOf({ kind: "nullable", of });
}

export function later<T>(of: () => Form<T>): Form<T> {
  return formOf({ kind: "later", of });
}

export function uses<T>(which: RuleList, of: Form<T>): Form<readonly T[]> {
  return formOf({ kind: "uses", list: which, of });
}
