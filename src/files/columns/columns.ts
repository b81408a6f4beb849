import { foldText } from "../../domain/people/ids.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Reading } from "../../domain/programme/reading.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { columnWords } from "./column-words.ts";
import { headingWords } from "./heading-words.ts";
import { type KnownLists, knownLists, nothingKnown } from "./known-lists.ts";
import type { ColumnWords } from "./ledger-words.ts";
import { ownIds, ownIdWords, ownWords } from "./own-words.ts";

/** The columns that every list of people has. */
const commonColumns = [
  "council_code",
  "region",
  "type",
  "status",
  "appointed_on",
  "director_since",
  "applied_on",
  "preferred_intakes",
  "unavailable_intakes",
  "pinned_intake",
  "pin_reason",
  "judgement",
  "mentor_volunteer",
  "expected_until",
  "conflicts",
  "borders",
] as const;

/** The canonical columns of councils.csv; `participant` is a director where the programme's rows are posts. */
const councilColumns = ["council", "participant", "participant_id", ...commonColumns] as const;
/** The canonical columns of mentors.csv. */
const mentorColumns = ["mentor_id", "mentor", "council", ...commonColumns, "capacity"] as const;
/** The columns that changes.csv has besides those of the main list. */
const changeColumns = ["date", "event", "participant_id", "council_code", "value", "reason", "by"] as const;
/** What a sheet made to be filled in says besides; of these only `plan` is read. */
const sheetColumns = ["place_now", "offer", "answer", "mentor_now", "plan"] as const;
/** The columns of scores.csv. */
export const scoreColumns = ["participant_id", "option", "score"] as const;
/** Those of earlier years. */
const historyColumns = ["year", "changes", "interims", "posts"] as const;

/** The columns of tables that are no lists of people. */
export const ledgerColumns: readonly string[] = [...changeColumns, ...sheetColumns, ...scoreColumns, ...historyColumns];

/** What a file of one kind may and must hold. */
export interface ColumnSet {
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** Further headings that are as good as the column's own name. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** What people write over the columns. */
  readonly words: Readonly<Record<string, readonly ColumnWords[]>>;
  /** What messages call a column, where that is not its canonical name. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The headings that the programme, or the command line, gives a column: nothing else is taken for it. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Columns whose given heading must stand in this file, and not perhaps in another of the run. */
  readonly answersFor: readonly string[];
  readonly reading: Reading;
  /** What the programme knows, by which cells show what their column is. Folded as `foldName` does, but for intakes. */
  readonly lists: KnownLists;
  /** By column, the values and synonyms that the programme declares, folded: they stand above the words for blank. */
  readonly declared: Readonly<Record<string, ReadonlySet<string>>>;
}

/** councils.csv under a programme: where its rows are posts, `director` is the name to use in messages. */
export function councilColumnSet(programme: Programme): ColumnSet {
  const known = [...councilColumns, ...factColumns(programme)];
  return {
    known,
    required: rowsArePosts(programme) ? ["council", "participant"] : ["participant"],
    synonyms: { participant: ["director"], participant_id: ["director_id"] },
    words: peopleWords(programme),
    ...(rowsArePosts(programme) ? { labels: { participant: "director", participant_id: "director_id" } } : {}),
    ...givenBy(programme, known),
  };
}

/** changes.csv under a programme: what happened, and every column of the main list. */
export function changeColumnSet(programme: Programme): ColumnSet {
  const people = councilColumnSet(programme);
  return {
    ...people,
    known: [...new Set<string>([...changeColumns, ...people.known, "capacity", ...sheetColumns])],
    required: ["date", "event"],
    labels: { ...people.labels, participant_id: "participant_id" },
    words: { ...people.words, ...wordsFor(changeColumns) },
    answersFor: ["date", "event", "value", "reason", "by"],
  };
}

/** mentors.csv under a programme. */
export function mentorColumnSet(programme: Programme): ColumnSet {
  return {
    known: [...mentorColumns, ...factColumns(programme)],
    required: ["mentor_id", "mentor"],
    synonyms: {},
    words: {
      ...wordsFor(mentorColumns),
      mentor: [columnWords.mentor, ownWords(programme.words.mentor)],
      council: [columnWords.council, ownWords(programme.words.council)],
    },
    ...givenBy(programme, ["mentor_id", "mentor", "capacity"]),
  };
}

/** scores.csv; without a programme no heading is given to its columns. */
export function scoreColumnSet(programme?: Programme): ColumnSet {
  return {
    known: scoreColumns,
    required: scoreColumns,
    synonyms: { participant_id: ["director_id"] },
    words: { ...wordsFor(scoreColumns), ...(programme && ownIdWords(programme)) },
    ...(programme ? givenBy(programme, ["option", "score"]) : nothingGiven),
  };
}

/** A table of what happened to the posts in earlier years, under a programme. */
export function historyColumnSet(programme?: Programme): ColumnSet {
  return {
    known: historyColumns,
    required: ["year", "changes"],
    synonyms: {},
    words: wordsFor(historyColumns),
    ...(programme ? givenBy(programme, historyColumns) : nothingGiven),
  };
}

const nothingGiven = {
  headings: {},
  answersFor: [],
  declared: {},
  reading: {},
  lists: nothingKnown,
};

function givenBy(
  programme: Programme,
  answersFor: readonly string[],
): Pick<ColumnSet, "headings" | "answersFor" | "reading" | "lists" | "declared"> {
  const { columns = {}, reading = {} } = programme;
  const given = Object.entries({ ...columns, ...reading.columns });
  return {
    headings: Object.fromEntries(
      given.map(([column, heading]) => [own(column), typeof heading === "string" ? [heading] : heading]),
    ),
    answersFor,
    reading,
    declared: Object.fromEntries(
      Object.entries(programme.facts ?? {}).flatMap(([fact, spec]) => {
        if (typeof spec === "string") return [];
        return [[fact, new Set(Object.entries(spec.values).flat(2).map(foldText))]];
      }),
    ),
    lists: knownLists(programme),
  };
}

/** The column's own name, where the programme uses the other one. */
const own = (name: string): string => (/^director(_id)?$/.test(name) ? name.replace("director", "participant") : name);

/** What people write over the columns of the main list; the programme's own nouns count as well. */
function peopleWords(programme: Programme): ColumnSet["words"] {
  const directors = rowsArePosts(programme);
  return {
    ...wordsFor(commonColumns),
    council: [columnWords.council, ownWords(programme.words.council)],
    participant: [
      columnWords.participant,
      ownWords(programme.words.participant),
      ...(directors ? [columnWords.director] : []),
    ],
    participant_id: [
      columnWords.participant_id,
      ownIds(programme.words.participant),
      ...(directors ? [columnWords.director_id] : []),
    ],
    preferred_intakes: [
      columnWords.preferred_intakes,
      { sure: [headingWords(`preferred ${programme.words.intakes}`)] },
    ],
  };
}

function wordsFor(columns: readonly string[]): Record<string, readonly ColumnWords[]> {
  return Object.fromEntries(
    columns.flatMap((column) => (Object.hasOwn(columnWords, column) ? [[column, [columnWords[column]]]] : [])),
  );
}

/** Names that `columns` of a programme may map. */
export function mappableColumns(facts: readonly string[]): readonly string[] {
  return [...new Set<string>([...councilColumns, "director", "director_id", ...mentorColumns, ...facts])];
}

function factColumns(programme: Programme): readonly string[] {
  return Object.keys(programme.facts ?? {});
}
