import type { Day } from "../dates.ts";
import type { Council } from "./council.ts";

/** How a post is held. A vacant post has no participant. */
export type Status = "permanent" | "interim" | "acting";
export const statuses: readonly Status[] = ["permanent", "interim", "acting"];

/** The inspectorate's yearly judgement of a council's children's services, best first. */
export type Judgement = "excellent" | "well" | "adequate" | "poor";
export const judgements: readonly Judgement[] = ["excellent", "well", "adequate", "poor"];

/** A value of a column that a programme declares under `facts`. */
export type FactValue = string | number | boolean | readonly string[];

/**
 * A person with the facts that rules may use. Somebody who holds two posts is one person with two councils.
 * An absent fact is an absent key; unknown region and type are the empty text.
 */
export interface Person {
  /** The person's id: stable, never a row number. */
  readonly id: string;
  readonly name: string;
  /** The home council first: the one of the earliest appointment, then of the lowest code. */
  readonly councils: readonly Council[];
  /** The home council's region, or the empty text. */
  readonly region: string;
  /** The home council's type, or the empty text. */
  readonly type: string;
  readonly status: Status;
  /** When they took the home council's post. */
  readonly appointedOn?: Day | undefined;
  /** When they first became a director anywhere. */
  readonly directorSince?: Day | undefined;
  /** The date of their application; absent: has not applied. */
  readonly appliedOn?: Day | undefined;
  /** Intake ids, best first. */
  readonly preferredIntakes: readonly string[];
  readonly unavailableIntakes: readonly string[];
  /** An offer already made, with its reason. */
  readonly pinnedIntake?: string | undefined;
  readonly pinReason?: string | undefined;
  /** The worst judgement of their councils. */
  readonly judgement?: Judgement | undefined;
  readonly mentorVolunteer: boolean;
  /** The day until which they expect to stay in post. */
  readonly expectedUntil?: Day | undefined;
  /** Person ids or council codes that they must not be paired with. */
  readonly conflicts: readonly string[];
  /** Codes of the councils that share a border with theirs. */
  readonly borders: readonly string[];
  /** Further columns that the programme declares under `facts`. */
  readonly facts?: Readonly<Record<string, FactValue>> | undefined;
}

/** Someone who seeks or holds a place. */
export type Participant = Person;

/** Someone who may support newly appointed participants. */
export interface Mentor extends Person {
  /** How many mentees they take at most; absent: the programme's number. */
  readonly capacity?: number | undefined;
}
