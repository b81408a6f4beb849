import {
  anyText,
  choice,
  count,
  day,
  either,
  list,
  number,
  type Of,
  object,
  optional,
  record,
  text,
  yesNo,
} from "../form.ts";
import { type Council, councilForm } from "./council.ts";

/** How a post is held. A vacant post has no participant. */
export const statuses = ["permanent", "interim", "acting"] as const;
export type Status = (typeof statuses)[number];

/** The inspectorate's yearly judgement of a council's children's services, best first. */
export const judgements = ["excellent", "well", "adequate", "poor"] as const;
export type Judgement = (typeof judgements)[number];

/** A value of a column that a programme declares under `facts`. */
const factValue = either(anyText, number, yesNo, list(anyText));
export type FactValue = Of<typeof factValue>;

/**
 * A person with the facts that rules may use. Somebody who holds two posts is one person with two councils.
 * An absent fact is an absent key; unknown region and type are the empty text.
 */
export const personForm = object({
  /** The person's id: stable, never a row number. */
  id: text,
  name: text,
  /** The home council first: the one of the earliest appointment, then of the lowest code. */
  councils: list<Council>(councilForm),
  /** The home council's region, or the empty text. */
  region: anyText,
  /** The home council's type, or the empty text. */
  type: anyText,
  status: choice(statuses),
  /** When they took the home council's post. */
  appointedOn: optional(day),
  /** When they first became a director anywhere. */
  directorSince: optional(day),
  /** The date of their application; absent: has not applied. */
  appliedOn: optional(day),
  /** Intake ids, best first. */
  preferredIntakes: list(text),
  unavailableIntakes: list(text),
  /** An offer already made, with its reason. */
  pinnedIntake: optional(text),
  pinReason: optional(text),
  /** The worst judgement of their councils. */
  judgement: optional(choice(judgements)),
  mentorVolunteer: yesNo,
  /** The day until which they expect to stay in post. */
  expectedUntil: optional(day),
  /** Person ids or council codes that they must not be paired with. */
  conflicts: list(text),
  /** Codes of the councils that share a border with theirs. */
  borders: list(text),
  /** Further columns that the programme declares under `facts`. */
  facts: optional(record(anyText, factValue)),
});
export interface Person extends Of<typeof personForm> {}

/** Someone who seeks or holds a place. */
export type Participant = Person;

const { conflicts, borders, facts, ...first } = personForm.members;

/** Someone who may support newly appointed participants. */
export const mentorForm = object({
  ...first,
  /** How many mentees they take at most; absent: the programme's number. */
  capacity: optional(count),
  ...{ conflicts, borders, facts },
});
export interface Mentor extends Of<typeof mentorForm> {}
