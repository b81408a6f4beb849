import type { Mentor } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { mentorColumnSet } from "../columns/columns.ts";
import type { TableSource } from "../tables/table-source.ts";
import { type KnownPeople, nobodyKnown } from "./known-people.ts";
import { type PeopleFile, parsePeople } from "./people-file.ts";

/** mentors.csv as mentors. */
export interface MentorsFile extends Omit<PeopleFile, "people" | "vacant"> {
  /** Sorted by id. */
  readonly mentors: readonly Mentor[];
}

/**
 * Reads mentors.csv: a given cadre.
 * @param elsewhere people (of councils.csv) that conflicts and borders may name as well
 */
export function parseMentors(
  source: TableSource,
  programme: Programme,
  elsewhere: KnownPeople = nobodyKnown,
): MentorsFile {
  const identity = { id: "mentor_id", name: "mentor", idRequired: true, councilRequired: false };
  const columns = mentorColumnSet(programme);
  const kind = { role: "mentors" as const, columns, identity, elsewhere };
  const { people, ...file } = parsePeople(source, programme, kind);
  const { input, findings, ids, columns: found, locate } = file;
  return { mentors: people, input, findings, ids, columns: found, locate };
}
