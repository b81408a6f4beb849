import { digits, hash, list, literal, type Of, object, optional, text, ticket } from "../form.ts";
import { announcementForm, type Beacon, beaconForm } from "./announcement.ts";

/** What stands for somebody in the draw. */
const personTicketForm = object({
  person: text,
  ticket,
  /** With it anyone can check that the announced commitment is to this person with these facts. */
  nonce: hash,
  /** They came after the announcement, and are drawn behind everyone in it. */
  late: optional(literal(true)),
});
export interface PersonTicket extends Of<typeof personTicketForm> {}

/** For each source its numbers. */
export const numbersForm = list(list(digits, 1), 1);

/** By what the lots of a plan were drawn: an announcement made before, and a value that nobody could know then. */
export const drawForm = object({
  announcement: announcementForm,
  /** What the source gave; of the two, the one that the announcement names. */
  beacon: optional<Beacon>(beaconForm),
  numbers: optional(numbersForm),
  /** Of everyone in the plan, mentors included; sorted by id. */
  tickets: list<PersonTicket>(personTicketForm),
});
export interface Draw extends Of<typeof drawForm> {}

/** Who is drawn as what. Without a draw everybody is drawn by their id, and nobody is late. */
export interface DrawIds {
  /** The ticket of a person, or without a draw their id. */
  readonly idOf: (person: string) => string;
  readonly isLate: (person: string) => boolean;
}

/** The one place that says what stands for a person in lots. */
export function drawIdsOf({ draw }: { readonly draw?: Draw | undefined }): DrawIds {
  if (draw === undefined) return undrawn;
  const found = known.get(draw) ?? idsIn(draw);
  known.set(draw, found);
  return found;
}

const undrawn: DrawIds = { idOf: (person) => person, isLate: () => false };
const known = new WeakMap<Draw, DrawIds>();

function idsIn({ tickets }: Draw): DrawIds {
  const byPerson = new Map(tickets.map((entry) => [entry.person, entry]));
  return {
    // Whoever has no ticket is a fault that the inspector names.
    idOf: (person) => byPerson.get(person)?.ticket ?? person,
    isLate: (person) => byPerson.get(person)?.late === true,
  };
}
