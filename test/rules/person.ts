import type { Mentor, Participant } from "../../src/domain/people/people.ts";

/** An invented director about whom nothing is known but what `facts` says. */
export function person(id: string, facts: Partial<Participant> = {}): Participant {
  return {
    id,
    name: id,
    councils: [{ code: `E-${id}`, name: `Council of ${id}` }],
    region: "",
    type: "",
    status: "permanent",
    preferredIntakes: [],
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
    ...facts,
  };
}

/** A mentor, like `person`. */
export function mentor(id: string, facts: Partial<Mentor> = {}): Mentor {
  return person(id, facts);
}
