import type { Day } from "../dates.ts";
import type { Draw } from "../draw/draw.ts";
import type { Council } from "../people/council.ts";
import type { Mentor, Participant } from "../people/people.ts";
import type { Previous } from "../plan/previous.ts";
import type { ColumnRead } from "./column-read.ts";
import type { Cohort, Intake, Programme, StageId, StageSpec, Words } from "./programme.ts";
import type { ParamSpecs } from "./rule-params.ts";
import type { RuleUse } from "./rule-use.ts";
import type { GoalWords, PriorityWords, Refusal, RefusalWords } from "./rule-words.ts";

// A rule sees a problem, and a problem holds its rules: so they stand in one file.

/** A table of imported scores: participant id, then option id (an intake's or a mentor's), to an integer. */
export type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Everything that an allocation depends on. The same problem always has the same allocation. */
export interface Problem {
  readonly programme: Programme;
  readonly asOf: Day;
  readonly seed: string;
  /** How the seed was drawn, and what stands for whom in lots; absent: a seed that somebody chose. */
  readonly draw?: Draw | undefined;
  /** Sorted by id. */
  readonly participants: readonly Participant[];
  /** A given cadre; absent: the cadre is chosen among the participants. */
  readonly mentors?: readonly Mentor[] | undefined;
  /** Councils without a participant. */
  readonly vacant: number;
  /** Which these are, by code; of a replanned problem `previous` says it. */
  readonly vacancies?: readonly Council[] | undefined;
  readonly scores?: Scores | undefined;
  /** The plan from which this one goes on; absent: a first plan. */
  readonly previous?: Previous | undefined;
  readonly rules: RuleBook;
}

/** Something that a participant can be given: an intake, a mentor, or membership of the cadre. */
export interface Slot {
  readonly id: string;
  /** 0, 1, 2 ...: its place in the list of slots. It says nothing of earlier and later: see `day`. */
  readonly position: number;
  /** How many start days of open slots come before its own: slots of one day are alike. Absent where slots have no order. */
  readonly day?: number | undefined;
  /** How many participants it holds at most. */
  readonly places: number;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  readonly intake?: Intake | undefined;
  readonly cohort?: Cohort | undefined;
  /** It holds nobody, or at least `least`; a set, which is formed, at least `fewest`. */
  readonly least?: number | undefined;
  readonly fewest?: number | undefined;
  readonly mentor?: Mentor | undefined;
  /** What somebody must have been given before to take it: an intake's id, or a slot's of an earlier stage. */
  readonly within?: string | undefined;
  /** The days that it takes. */
  readonly dates?: readonly Day[] | undefined;
  /** Whom it is for; absent: people of all regions. */
  readonly regions?: readonly string[] | undefined;
  readonly title?: string | undefined;
}

/** One possible decision: this participant in this slot, or (`slot` null) in none: waiting, unpaired, not chosen. */
export interface Option {
  readonly participant: Participant;
  readonly slot: Slot | null;
}

/** What the rules of one stage see. */
export interface StageView {
  readonly problem: Problem;
  /** A further stage pairs people with slots, and its rules see it as such; `further` is its id. */
  readonly stage: StageId;
  readonly further?: string | undefined;
  readonly spec: StageSpec;
  /** Ordered slots (intakes; chosen or not) have an earlier and a later; unordered ones (mentors) do not. */
  readonly ordered: boolean;
  readonly slots: readonly Slot[];
  /** Those who seek a slot in this stage: sorted by id. For limits and priorities: with at least one lawful slot. */
  readonly seekers: readonly Participant[];
  /** Those against whom a fair share is measured: those not refused; for the cadre, all participants. */
  readonly population: readonly Participant[];
  /** The slots that a seeker may take by the rules of eligibility; absent, before anybody was asked about: all. */
  readonly mayTake?: ((participant: Participant) => readonly Slot[]) | undefined;
  /** The ids of the cadre, once chosen or given. */
  readonly cadre: ReadonlySet<string>;
  /** For further stages: what each participant was given before, intakes and slots by their ids. */
  readonly given?: Given | undefined;
  /** For further stages: the days that stages before gave, by participant, and by the mentor who holds them. */
  readonly days?: DaysGiven | undefined;
}

export type DaysGiven = ReadonlyMap<string, ReadonlySet<Day>>;

/** What participants have been given: by participant, the ids of intakes and slots, each with the stages that gave it. */
export type Given = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

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
  /** The stages in which its cost can differ between options; absent: all. Elsewhere it would be a goal that is always met. */
  readonly differsIn?: readonly StageId[];
  /** It decides by chance, not by merit: what differs only here is a tie. */
  readonly draw?: boolean;
  readonly cost: (view: StageView, params: never) => (option: Option) => number;
  /** The rule that counts the same of those who came after a draw was announced, as a goal after it: its id and version. */
  readonly late?: string;
  /** The goals that it stands for in a stage; absent: itself alone. */
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

/** People who stay together: a slot takes everybody with the same key, or nobody of them. For further stages. */
export interface UnitRule extends RuleBase {
  readonly shape: "unit";
  readonly unitOf: (view: StageView, params: never) => (participant: Participant) => string | undefined;
}

/** One of the goals that a rule stands for. */
export interface GoalPart {
  /** The rule's id and version. */
  readonly rule: string;
  /** The goal's name, given the rule's own. */
  readonly named: (own: string) => string;
}

/** One rule of the rule book. Engine and inspector know rules only by this. */
export type Rule = EligibilityRule | LimitRule | PriorityRule | UnitRule;
export type RuleBook = ReadonlyMap<string, Rule>;
