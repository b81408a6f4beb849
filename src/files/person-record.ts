import type { Council } from "../domain/council.ts";
import { sha256 } from "../domain/digest.ts";
import type { Mentor, Person } from "../domain/people.ts";

/**
 * The person without absent facts, its keys in text order: so `JSON.stringify` gives the canonical JSON text at once,
 * and 100,000 people can be fingerprinted in a moment.
 */
export function personRecord(person: { readonly [K in keyof Mentor]: Mentor[K] | undefined }): Mentor {
  const record: Record<string, unknown> = {};
  for (const key of personKeys) {
    const value = person[key];
    if (value !== undefined) record[key] = value;
  }
  // Every required key is among `personKeys`, and callers give those.
  return record as unknown as Mentor;
}

/** A council's record, its keys in text order. */
export function councilRecord(code: string, name: string): Council {
  return { code, name };
}

/** SHA-256 of the canonical JSON of records made by this file: of the people, then of the vacant councils. */
export function fingerprint(people: readonly Person[], vacancies: readonly Council[]): string {
  return sha256(`[${[...people, ...vacancies].map((record) => JSON.stringify(record)).join(",")}]`);
}

const personKeys = [
  "appliedOn",
  "appointedOn",
  "borders",
  "capacity",
  "conflicts",
  "councils",
  "directorSince",
  "expectedUntil",
  "facts",
  "id",
  "judgement",
  "mentorVolunteer",
  "name",
  "pinReason",
  "pinnedIntake",
  "preferredIntakes",
  "region",
  "status",
  "type",
  "unavailableIntakes",
] as const satisfies readonly (keyof Mentor)[];
