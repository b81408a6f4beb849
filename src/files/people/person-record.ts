import { sha256OfArray } from "../../domain/digest.ts";
import type { Council } from "../../domain/people/council.ts";
import type { Mentor, Person } from "../../domain/people/people.ts";

/**
 * The person without absent facts, its keys in text order: so `JSON.stringify` gives the canonical JSON text at once,
 * and 100,000 people are fingerprinted in a moment. Assigned one by one, because that is the fastest way.
 */
export function personRecord(person: Mentor): Mentor {
  const record: { -readonly [K in keyof Mentor]?: Mentor[K] } = {};
  if (person.appliedOn !== undefined) record.appliedOn = person.appliedOn;
  if (person.appointedOn !== undefined) record.appointedOn = person.appointedOn;
  record.borders = person.borders;
  if (person.capacity !== undefined) record.capacity = person.capacity;
  record.conflicts = person.conflicts;
  record.councils = person.councils;
  if (person.directorSince !== undefined) record.directorSince = person.directorSince;
  if (person.expectedUntil !== undefined) record.expectedUntil = person.expectedUntil;
  if (person.facts !== undefined) record.facts = person.facts;
  record.id = person.id;
  if (person.judgement !== undefined) record.judgement = person.judgement;
  record.mentorVolunteer = person.mentorVolunteer;
  record.name = person.name;
  if (person.pinReason !== undefined) record.pinReason = person.pinReason;
  if (person.pinnedIntake !== undefined) record.pinnedIntake = person.pinnedIntake;
  record.preferredIntakes = person.preferredIntakes;
  record.region = person.region;
  record.status = person.status;
  record.type = person.type;
  record.unavailableIntakes = person.unavailableIntakes;
  // Every required key has been assigned.
  return record as Mentor;
}

/** SHA-256 of the canonical JSON of people made by `personRecord`, and after them of the vacant councils. */
export function fingerprint(people: readonly Person[], vacancies: readonly Council[]): string {
  return sha256OfArray(texts(people, vacancies));
}

function* texts(people: readonly Person[], vacancies: readonly Council[]): Generator<string> {
  for (const person of people) yield JSON.stringify(person);
  for (const { code, name } of vacancies) yield JSON.stringify({ code, name });
}
