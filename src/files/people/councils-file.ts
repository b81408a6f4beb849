import { rowsAreDirectors } from "../../domain/people/directors.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { councilColumnSet } from "../tables/columns.ts";
import type { TableSource } from "../tables/table-source.ts";
import { type PeopleFile, parsePeople } from "./people-file.ts";

/** councils.csv as participants. */
export interface CouncilsFile extends Omit<PeopleFile, "people"> {
  /** Sorted by id. */
  readonly participants: readonly Participant[];
}

/**
 * Reads councils.csv, or the applicants of a programme whose rows are not directors: there a council may stand on many
 * rows and may be missing.
 * @param elsewhere ids (of mentors.csv) that conflicts and borders may name as well
 */
export function parseCouncils(
  source: TableSource,
  programme: Programme,
  elsewhere: ReadonlySet<string> = new Set(),
): CouncilsFile {
  const directors = rowsAreDirectors(programme);
  const identity = { id: "participant_id", name: "participant", idRequired: false, councilRequired: directors };
  const columns = councilColumnSet(programme);
  const kind = { role: "councils" as const, columns, identity, councilsOnce: directors, elsewhere };
  const file = parsePeople(source, programme, kind);
  const { people, vacant, input, findings, locate } = file;
  return {
    ...{ participants: people, vacant, input, findings, locate },
    get ids() {
      return file.ids;
    },
  };
}
