import type { Participant } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { councilColumnSet } from "../columns/columns.ts";
import type { TableSource } from "../tables/table-source.ts";
import { type KnownPeople, nobodyKnown } from "./known-people.ts";
import { type PeopleFile, parsePeople } from "./people-file.ts";

/** councils.csv as participants. */
export interface CouncilsFile extends Omit<PeopleFile, "people"> {
  /** Sorted by id. */
  readonly participants: readonly Participant[];
}

/**
 * Reads councils.csv, as posts and their holders or as people, whichever the programme says its rows are. Of people several may
 * come from one council, or from none.
 * @param elsewhere people (of mentors.csv) that conflicts and borders may name as well
 */
export function parseCouncils(
  source: TableSource,
  programme: Programme,
  elsewhere: KnownPeople = nobodyKnown,
): CouncilsFile {
  const identity = {
    id: "participant_id",
    name: "participant",
    idRequired: false,
    councilRequired: rowsArePosts(programme),
  };
  const columns = councilColumnSet(programme);
  const kind = { role: "councils" as const, columns, identity, elsewhere };
  const file = parsePeople(source, programme, kind);
  const { people, vacant, input, findings, columns: found, locate } = file;
  return {
    ...{ participants: people, vacant, input, findings, columns: found, locate },
    get ids() {
      return file.ids;
    },
  };
}
