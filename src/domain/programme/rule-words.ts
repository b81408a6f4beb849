import { longDay } from "../counting.ts";
import type { StageId, Words } from "./programme.ts";
import type { ParamValue } from "./rule-use.ts";

/** The facts and parameters for which a rule refused an option. */
export type Refusal = Readonly<Record<string, string | number>>;

/** How somebody is spoken of: in their file, or to themselves. The verbs are the same in both. */
export interface Voice {
  readonly they: string;
  readonly their: string;
  readonly them: string;
  readonly themselves: string;
}

export const thirdPerson: Voice = { they: "they", their: "their", them: "them", themselves: "themselves" };
export const secondPerson: Voice = { they: "you", their: "your", them: "you", themselves: "yourself" };

/** What an eligibility rule says of an option that it refuses; without a full stop. */
export interface RefusalWords {
  /** Without the facts, fit for a cell: `did not apply by the closing date`. */
  readonly brief: (words: Words) => string;
  /** A clause with the facts that decided, fit after `because`: `they withdrew on 3 May 2010`. */
  readonly because: (voice: Voice, facts: Refusal, words: Words) => string;
}

/** Where a goal stands: the nouns of its programme, the stage, and its parameters. */
export interface GoalUse {
  readonly words: Words;
  /** Of all stages after the three there is one word. */
  readonly stage: StageId | "further";
  readonly params: Readonly<Record<string, ParamValue | undefined>>;
}

/** What a rule says of itself as a goal. */
export interface GoalWords {
  /** What is counted; the smaller, the better: `directors without a place`. */
  readonly counts: (use: GoalUse) => string;
  /** What it means that the total is higher by so much, as a clause. */
  readonly worse: (by: number, use: GoalUse) => string;
}

/** What a priority rule says besides. */
export interface PriorityWords extends GoalWords {
  /** What somebody had in whom having the slot, rather than the next, saves so much: `judged poor`. */
  readonly cutoff: (saved: number, use: GoalUse) => string;
}

/** A day for reading: `3 May 2010`. */
export function day(value: string | number | undefined): string {
  return longDay(String(value ?? ""));
}

export function isBlank(value: string | number | undefined): boolean {
  return value === undefined || value === "";
}

/** The name of a fact as people say it: `senior_since` is `senior since`. */
export function factName(value: unknown): string {
  return (typeof value === "string" ? value : "kind").replaceAll("_", " ");
}
