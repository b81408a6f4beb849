import { bytesOfHex, canonicalJson, hashOf, sha256 } from "../digest.ts";
import {
  anyText,
  day,
  hash,
  integer,
  list,
  literal,
  type Of,
  object,
  oneOf,
  optional,
  signature,
  text,
  ticket,
  version,
} from "../form.ts";
import { type Council, councilForm } from "../people/council.ts";
import { programmeForm } from "../programme/programme.ts";

export const announcementFormat = "dcs-plan/announcement";
export const announcementVersion = "1.0";

const round = integer(1);

/** One round of the public beacon. Its randomness is the hash of the signature and is never read. */
export const beaconForm = object({ round, signature });
export interface Beacon extends Of<typeof beaconForm> {}

/** Where the random value comes from: a round of drand's quicknet, or numbers that are drawn in public (RFC 3797). */
export const sourceForm = oneOf(
  "kind",
  object({ kind: literal("drand"), chain: hash, round }),
  object({
    kind: literal("numbers"),
    /** Each with the day on which its numbers are drawn. */
    sources: list(object({ name: text, on: day, howMany: integer(1) }), 1),
  }),
);
export type DrawSource = Of<typeof sourceForm>;

const announcedTicketForm = object({ ticket, commitment: hash });
export interface AnnouncedTicket extends Of<typeof announcedTicketForm> {}

/**
 * Everything that a draw depends on, fixed before its random value exists: programme, settings, people, and the source of
 * the value. People are in it as tickets and commitments, so that it may be published.
 */
export const announcementForm = object({
  format: literal(announcementFormat),
  formatVersion: version,
  /** 1, 2 ...: a second one says why it was made. */
  sequence: integer(1),
  /** Every announcement before this one, oldest first: so the last one names all. */
  previous: list(object({ digest: hash, announcedOn: day, source: sourceForm })),
  reason: optional(text),
  title: text,
  /** As written, and whatever its own seed: repeating intakes are opened, and orders turned into goals, when the plan is made. */
  programme: programmeForm,
  settings: list(object({ path: text, value: anyText })),
  /** The digest of the table of scores, where one is used. */
  scores: optional(hash),
  vacancies: list<Council>(councilForm),
  /** Of the participants, sorted by ticket. */
  tickets: list<AnnouncedTicket>(announcedTicketForm),
  /** Of the given cadre; absent where it is chosen among the participants. */
  mentors: optional(list<AnnouncedTicket>(announcedTicketForm)),
  source: sourceForm,
  /** The newest beacon when it was made: it cannot be older than that. */
  notBefore: optional<Beacon>(beaconForm),
  /** The day on which it is published: a claim. */
  announcedOn: day,
  /** SHA-256 of the canonical JSON of all but this. */
  digest: hash,
});
export interface Announcement extends Of<typeof announcementForm> {}

/** The digest that an announcement must have. */
export function announcementDigest(announcement: Omit<Announcement, "digest">): string {
  return sha256(canonicalJson({ ...announcement, digest: undefined }));
}

/** The seed of a draw: of the announcement and of a value that nobody knew when it was published, both as hex. */
export function drawnSeed(digest: string, randomness: string): string {
  return hashOf("dcs-plan/draw/1", bytesOfHex(digest), bytesOfHex(randomness));
}
