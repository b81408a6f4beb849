import type { Day } from "../dates.ts";
import type { StageId } from "../programme/programme.ts";
import type { Refusal } from "../programme/rule-words.ts";

/** Why somebody is where they are: for each stage what the rules said of each option, and what each would cost. */
export interface Explanation {
  readonly participant: string;
  readonly stages: readonly StageAccount[];
}

export interface StageAccount {
  readonly stage: StageId;
  /** `refused`: no option is lawful for them; `none`: waiting, unpaired or not chosen; `apart`: the stage is not for them. */
  readonly outcome: "given" | "none" | "refused" | "apart";
  /** The slot that the plan gives them. */
  readonly slot?: string | undefined;
  readonly pinned?: true | undefined;
  /** What keeps them out of the whole stage, whatever the slot. */
  readonly barredBy: readonly RuleWord[];
  readonly options: readonly OptionAccount[];
  /** How many options the default question leaves out, there being many: those that they rank lowest. */
  readonly more?: number | undefined;
  /** The wishes that the given slot does not meet: rule names. */
  readonly relaxed: readonly string[];
}

/** What one rule said of one option: nothing against it, or a refusal with the facts and parameters that decided. */
export interface RuleWord {
  /** The rule's name in the programme, and its id. */
  readonly name: string;
  readonly rule: string;
  readonly refusal?: Refusal | undefined;
}

export interface OptionAccount {
  readonly slot: string;
  readonly verdict: "given" | "refused" | "lawful";
  readonly rules: readonly RuleWord[];
  /** What would follow if they had it; absent where that was not asked, or it is the one they have. */
  readonly consequence?: Consequence | undefined;
  /** What would have to be different, and would be enough: each found true by solving again; the least first. */
  readonly changes?: readonly ChangeSet[] | undefined;
}

/**
 * What the best lawful plan is in which somebody has a certain slot, set against the plan as it is.
 * `worse`: `goal` is the first goal on which it loses. `tie`: all goals before the lot are equal. `impossible`: no lawful
 * plan does it. `undecided`: the search ended without such a plan, and without a proof that there is none. `better`: the
 * plan is not the best there is.
 */
export type Consequence = Exchange | Impossible;

export function isExchange(consequence: Consequence): consequence is Exchange {
  return consequence.kind !== "impossible" && consequence.kind !== "undecided";
}

export interface Exchange {
  readonly kind: "worse" | "tie" | "better";
  readonly goal: GoalChange;
  /** Every goal whose total differs, in order. */
  readonly goals: readonly GoalChange[];
  /** The names of all goals of the stage, in order. */
  readonly order: readonly string[];
  /** Everyone who would have to move, as a chain that starts with the one who asks. */
  readonly moves: readonly Move[];
  /** The sum over those in the exchange on the goal of the lot that decides, as it is and as it would be: the smaller is drawn. */
  readonly lots?: { readonly now: number; readonly then: number } | undefined;
}

export interface Impossible {
  readonly kind: "impossible" | "undecided";
  /** The rules that refuse it; where there are none, the limits and offers that leave no room. */
  readonly rules: readonly RuleWord[];
  readonly conflict: readonly ConflictMember[];
  /** The search for the smallest conflict ended early: a part of it may already be too much. */
  readonly stopped?: true | undefined;
}

export interface GoalChange {
  /** The goal's name in the programme, and the rule's id. */
  readonly name: string;
  readonly rule: string;
  readonly now: number;
  readonly then: number;
}

/** Null: no slot (waiting, unpaired, not chosen). */
export interface Move {
  readonly participant: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Changes that together would do it. */
export type ChangeSet = readonly Change[];

/** One change: of a person's own fact, or of a number or list in the programme. */
export type Change =
  | {
      readonly kind: "fact";
      readonly participant: string;
      readonly fact: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "programme";
      /** Keys and indexes from the programme's root: `["intakes", 0, "places"]`. */
      readonly path: readonly (string | number)[];
      /** What it is about: an intake's id, `cadre`, `pairing`, or a rule's name. */
      readonly about: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "drop-pin"; readonly participant: string; readonly intake: string }
  | { readonly kind: "drop-rule"; readonly stage: StageId; readonly name: string; readonly rule: string }
  | { readonly kind: "fewer-people"; readonly by: number };

/** A member of a set of demands that cannot all be met, of which none can be left out. */
export type ConflictMember =
  | { readonly kind: "rule"; readonly name: string; readonly rule: string; readonly path: readonly (string | number)[] }
  | {
      readonly kind: "limit";
      readonly name: string;
      readonly side: "atMost" | "atLeast";
      readonly bound: number;
      readonly slots: readonly string[];
      /** Where the number stands in the programme, if it is one that stands there. */
      readonly path?: readonly (string | number)[] | undefined;
    }
  | { readonly kind: "pin"; readonly participant: string; readonly slot: string }
  /** They are to have a slot. */
  | { readonly kind: "person"; readonly participant: string };

/** Of fewer people than this a cutoff gives no figure: it would point at one of them. */
export const fewestInCutoff = 3;

/** What the last who got a place on a start day had on each goal of priority, and the first who did not; without names. */
export interface Cutoff {
  /** The slots that start on the day. */
  readonly slots: readonly string[];
  readonly startsOn?: Day | undefined;
  /** The fact and value that the people share among whom places were given; absent: all. */
  readonly cell?: { readonly fact: string; readonly value: string } | undefined;
  readonly admitted: number;
  readonly passedOver: number;
  readonly goals: readonly CutoffGoal[];
}

export interface CutoffGoal {
  readonly name: string;
  readonly rule: string;
  /**
   * What a place on this day rather than their next one saves on the goal: of the last admitted, and of the first passed
   * over. Absent where there are too few of them, or where the draw's number would not say why.
   */
  readonly last?: number | undefined;
  readonly next?: number | undefined;
}

/** What one more of something would be worth, found by solving again. */
export interface Price {
  /** One more place in an intake, one more mentor chosen, one more mentee for each mentor, one more volunteer. */
  readonly more: "place" | "mentor" | "load" | "volunteer";
  /** The intake's id; empty for the others. */
  readonly about: string;
  /** False: with one more nothing lawful would be left (a cadre that cannot be filled). */
  readonly possible: boolean;
  /** Every goal whose total would differ, in the order of the stages and their goals. */
  readonly goals: readonly (GoalChange & { readonly stage: StageId })[];
}

/** Why a stage cannot be done as asked: demands of which none can be left out (see `stopped`), and what would resolve it. */
export interface ConflictReport {
  readonly stage: StageId;
  /** Empty where everything asked is possible, and only the order of the goals excludes it; or nothing was shown (`stopped`). */
  readonly members: readonly ConflictMember[];
  /** The smallest first; each was found enough by allocating anew. */
  readonly remedies: readonly ChangeSet[];
  /** What ended before it was through, its steps being spent: some members may be dispensable, or remedies missing. */
  readonly stopped: readonly ("members" | "remedies")[];
}
