import type { Programme } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { columnWords } from "./column-words.ts";
import { headingWords } from "./heading-words.ts";
import type { ColumnWords } from "./ledger-words.ts";

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
/** The columns of scores.csv. */
export const scoreColumns = ["participant_id", "option", "score"] as const;

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
}

/** councils.csv under a programme: where its rows are posts, `director` is the name to use in messages. */
export function councilColumnSet(programme: Programme): ColumnSet {
  return {
    known: [...councilColumns, ...factColumns(programme)],
    required: rowsArePosts(programme) ? ["council", "participant"] : ["participant"],
    synonyms: {
      participant: ["director", ...mapped(programme, "director", "participant")],
      participant_id: ["director_id", ...mapped(programme, "director_id", "participant_id")],
      ...otherMappings(programme),
    },
    words: peopleWords(programme),
    ...(rowsArePosts(programme) ? { labels: { participant: "director", participant_id: "director_id" } } : {}),
  };
}

/** changes.csv under a programme: what happened, and every column of the main list. */
export function changeColumnSet(programme: Programme): ColumnSet {
  const people = councilColumnSet(programme);
  const labels = { ...people.labels, participant_id: "participant_id" };
  return {
    ...people,
    known: [...new Set<string>([...changeColumns, ...people.known, "capacity"])],
    required: ["date", "event", "participant_id"],
    labels,
    words: { ...people.words, ...wordsFor(changeColumns) },
  };
}

/** mentors.csv under a programme. */
export function mentorColumnSet(programme: Programme): ColumnSet {
  return {
    known: [...mentorColumns, ...factColumns(programme)],
    required: ["mentor_id", "mentor"],
    synonyms: otherMappings(programme),
    words: {
      ...wordsFor(mentorColumns),
      mentor: [columnWords.mentor, ownWords(programme.words.mentor)],
      council: [columnWords.council, ownWords(programme.words.council)],
    },
  };
}

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
    participant_id: [columnWords.participant_id, ...(directors ? [columnWords.director_id] : [])],
    preferred_intakes: [
      columnWords.preferred_intakes,
      { sure: [headingWords(`preferred ${programme.words.intakes}`)] },
    ],
  };
}

function ownWords(noun: string): ColumnWords {
  return { sure: [noun, `${noun} name`, `name ${noun}`].map(headingWords) };
}

function wordsFor(columns: readonly string[]): Record<string, readonly ColumnWords[]> {
  return Object.fromEntries(
    columns.flatMap((column) => (Object.hasOwn(columnWords, column) ? [[column, [columnWords[column]]]] : [])),
  );
}

export const scoreColumnSet: ColumnSet = {
  known: scoreColumns,
  required: scoreColumns,
  synonyms: { participant_id: ["director_id"] },
  words: wordsFor(scoreColumns),
};

/** Names that `columns` of a programme may map. */
export function mappableColumns(facts: readonly string[]): readonly string[] {
  return [...new Set<string>([...councilColumns, "director", "director_id", ...mentorColumns, ...facts])];
}

function factColumns(programme: Programme): readonly string[] {
  return Object.keys(programme.facts ?? {});
}

function mapped(programme: Programme, ...columns: readonly string[]): string[] {
  const headings = programme.columns ?? {};
  return columns.flatMap((column) => (Object.hasOwn(headings, column) ? [headings[column] ?? ""] : []));
}

function otherMappings(programme: Programme): Record<string, readonly string[]> {
  const people = ["participant", "participant_id", "director", "director_id"];
  const entries = Object.entries(programme.columns ?? {}).filter(([column]) => !people.includes(column));
  return Object.fromEntries(entries.map(([column, heading]) => [column, [heading]]));
}
