import type { Day } from "../dates.ts";
import type { Chance } from "./chance.ts";
import type { SensitivityEntry, SizeAnswer } from "./forecast-questions.ts";
import type { InputRecord, Setting } from "./plan.ts";

/** The assumptions of a forecast, by id: see `src/forecast/assumptions.ts`. */
export type Assumptions = Readonly<Record<string, number>>;

/** One assumption as it is printed: what it is, whence it comes, and what it was set to. */
export interface AssumptionEntry {
  readonly id: string;
  readonly value: number;
  readonly default: number;
  readonly about: string;
  readonly source: string;
}

/** What one simulated run comes to: named counts. An absent count did not arise in that run. */
export interface RunRecord {
  /** 1, 2, 3 ...: the seed and this number determine the whole run. */
  readonly run: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A quantity over all runs: the middle, the band that holds 80 % of them, and the mean with its standard error. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly standardError: number;
}

/** What is true on one day; shares are between 0 and 1. */
export interface DayAnswer {
  readonly date: Day;
  /** Of the people in post, those who have completed. */
  readonly people: Spread;
  /** Of all councils, those whose director has completed. */
  readonly councils: Spread;
  /** How many of the directors at the start have completed, in post or not. */
  readonly existing: Spread;
  /** How many of the directors at the start are still in post. */
  readonly stillInPost: Spread;
  /** How many of those placed by the first plan are still in post. */
  readonly placedInPost: Spread;
  /** How many of those who ever completed are still in post. */
  readonly trainedInPost: Spread;
}

/** A way to read "everyone completes by the day", and how likely it comes true. */
export interface PromiseAnswer {
  readonly reading: PromiseReading;
  readonly date: Day;
  readonly kept: Chance;
  /** The share for whom it holds. */
  readonly share: Spread;
}

export type PromiseReading = "existing" | "existing-in-post" | "people" | "councils";

export interface IntakeAnswer {
  readonly intake: string;
  readonly startsOn: Day;
  readonly places: number;
  readonly started: Spread;
  readonly completed: Spread;
  /** Places that nobody took up, or whose holder went before the end. */
  readonly wasted: Spread;
}

export interface MentorAnswer {
  readonly date: Day;
  readonly mentors: Spread;
  readonly seeking: Spread;
  readonly unpaired: Spread;
  readonly load: Spread;
}

/** How long those appointed during the forecast wait for their start. */
export interface WaitingAnswer {
  readonly appointed: Spread;
  /** Months from the appointment to the start: the mean of each run. */
  readonly months: Spread;
  /** How many of them started within so many months, and not within the fewer ones before; `null`: later still. */
  readonly lengths: readonly { readonly months: number | null; readonly people: Spread }[];
  /** Of those whose time came within the forecast: the share that started in time. */
  readonly inTime: Spread;
  readonly leftBefore: Spread;
  readonly everyoneInTime: Chance;
}

/** The lengths of a wait that are told apart, in months. */
export const waitingMonths: readonly number[] = [3, 6, 9, 12, 18, 24];

export interface ForecastAnswers {
  readonly dates: readonly DayAnswer[];
  readonly promise: readonly PromiseAnswer[];
  readonly intakes: readonly IntakeAnswer[];
  /** None where nobody is a mentor or seeks one. */
  readonly mentors: readonly MentorAnswer[];
  readonly waiting: WaitingAnswer;
  /** New holders of a post in each year of the forecast. */
  readonly changes: readonly { readonly year: number; readonly changes: Spread; readonly interims: Spread }[];
}

/** Of what a forecast was made: the same setup and run number give the same run anywhere. */
export interface ForecastSetup {
  readonly programme: string;
  readonly asOf: Day;
  readonly until: Day;
  readonly seed: string;
  readonly assumptions: readonly AssumptionEntry[];
  /** The placing goals that were kept; absent: all of the programme. */
  readonly goals?: readonly string[] | undefined;
  readonly settings: readonly Setting[];
  readonly inputs: readonly InputRecord[];
  readonly participants: number;
  readonly councils: number;
}

export interface Forecast {
  readonly format: "dcs-plan/forecast";
  readonly formatVersion: "1.0";
  readonly tool: { readonly name: string; readonly version: string };
  readonly setup: ForecastSetup;
  readonly runs: number;
  /** Set where fewer runs were made than asked for. */
  readonly interrupted?: { readonly asked: number } | undefined;
  readonly answers: ForecastAnswers;
  readonly sizing?: readonly SizeAnswer[] | undefined;
  readonly sensitivity?: readonly SensitivityEntry[] | undefined;
}

/** The runs of one shard, to be joined with the others by `--merge`. */
export interface ForecastPart {
  readonly format: "dcs-plan/forecast-part";
  readonly formatVersion: "1.0";
  readonly tool: { readonly name: string; readonly version: string };
  readonly setup: ForecastSetup;
  readonly calendar: ForecastCalendar;
  readonly shard: string;
  /** How many runs all shards make together. */
  readonly asked: number;
  readonly records: readonly RunRecord[];
}

/** The days that a forecast speaks of. */
export interface ForecastCalendar {
  /** Days on which is counted who has completed. */
  readonly dates: readonly Day[];
  /** The day of the programme's promise. */
  readonly promised: Day;
  /** Days on which is planned again: starts of intakes. */
  readonly decisions: readonly Day[];
  readonly intakes: readonly ForecastStartDay[];
}

/** One start of an intake. */
export interface ForecastStartDay {
  readonly id: string;
  readonly startsOn: Day;
  readonly places: number;
  /** Only those who have applied by this day may join; absent: anybody. */
  readonly closesOn?: Day | undefined;
}
