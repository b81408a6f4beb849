import type { Mentor, Participant } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { councilColumnSet, mentorColumnSet } from "../columns/columns.ts";
import type { TableSource } from "../tables/table-source.ts";
import { type KnownPeople, nobodyKnown } from "./known-people.ts";
import { judgePeople, type PeopleFile, type ReadPeople, readPeople } from "./people-file.ts";

/** councils.csv as participants. */
export interface CouncilsFile extends Omit<PeopleFile, "people"> {
  /** Sorted by id. */
  readonly participants: readonly Participant[];
}

/** mentors.csv as mentors: a given cadre. */
export interface MentorsFile extends Omit<PeopleFile, "people" | "vacancies"> {
  /** Sorted by id. */
  readonly mentors: readonly Mentor[];
}

/** The lists of a run. Either may name people of the other in a conflict: both are read before either is judged. */
export function parseLists(
  councils: TableSource,
  mentors: TableSource | undefined,
  programme: Programme,
): { readonly people: CouncilsFile; readonly mentors?: MentorsFile } {
  if (mentors === undefined) return { people: parseCouncils(councils, programme) };
  const [people, cadre] = [readCouncils(councils, programme), readMentors(mentors, programme)];
  return { people: judgeCouncils(people, cadre.known()), mentors: judgeMentors(cadre, people.known()) };
}

/**
 * Reads councils.csv, as posts and their holders or as people, whichever the programme says its rows are. Of people several may
 * come from one council, or from none.
 * @param elsewhere people whom its cells may name as well
 */
export function parseCouncils(source: TableSource, programme: Programme, elsewhere = nobodyKnown): CouncilsFile {
  return judgeCouncils(readCouncils(source, programme), elsewhere);
}

function readCouncils(source: TableSource, programme: Programme): ReadPeople {
  const councilRequired = rowsArePosts(programme);
  const identity = { id: "participant_id", name: "participant", idRequired: false, councilRequired };
  return readPeople(source, programme, { role: "councils", columns: councilColumnSet(programme), identity });
}

function judgeCouncils(read: ReadPeople, elsewhere: KnownPeople): CouncilsFile {
  const { people, ...file } = judgePeople(read, elsewhere);
  return { participants: people, ...file };
}

function readMentors(source: TableSource, programme: Programme): ReadPeople {
  const identity = { id: "mentor_id", name: "mentor", idRequired: true, councilRequired: false };
  return readPeople(source, programme, { role: "mentors", columns: mentorColumnSet(programme), identity });
}

function judgeMentors(read: ReadPeople, elsewhere: KnownPeople): MentorsFile {
  const { people, vacancies: _none, ...file } = judgePeople(read, elsewhere);
  return { mentors: people, ...file };
}
