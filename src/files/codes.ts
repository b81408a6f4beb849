// Longer than 200 lines because it is one table: every code of a file with its parameters.
import type { Finding, Severity, Where } from "../domain/finding.ts";

/**
 * Every code of a finding in a file, with its severity and, after it, the parameters that its sentence may use
 * (`?`: not always there). The sentences and remedies stand in the report's wording table.
 */
const severities = {
  // The bytes of any file.
  "text/looks-like-xlsx": "error", // found: xlsx or xls
  "text/binary": "error", // found: pdf, gzip, png, jpeg
  "text/nul": "error", //
  "text/unknown-encoding": "error", // found, expected
  "text/not-utf-8": "error", // the place of the first byte that is no UTF-8
  "text/stray-byte": "error", // found, lost: its cell as Windows-1252 and as UTF-8; sound?, garbled?: another, the same
  "text/lost-letter": "warning", // found: the text around it, count
  "text/garbled-letters": "warning", // found, expected, count
  "text/markup": "error", // found: HTML or XML
  "text/broken-utf-16": "error", //
  "text/utf-16-without-mark": "error", // expected: the encoding to name
  "text/windows-1252": "warning", // the place of the first byte that is no UTF-8

  // A file that says how tables are read.
  "file/too-large": "error", // most: what it may hold
  "file/not-regular": "error", //

  // A programme that extends another.
  "programme/unknown-base": "error", // found, expected, suggestion?
  "programme/id-of-base": "error", // found

  // Workbooks.
  "xlsx/encrypted": "error", //
  "xlsx/damaged": "error", //
  "xlsx/too-large": "error", // found: megabytes when unpacked
  "xlsx/no-sheet": "error", // found, expected, suggestion?
  "xlsx/not-a-workbook": "error", // an archive of something else
  "xlsx/bad-sheet-name": "error", // a name that no spreadsheet gives
  "xlsx/sheet": "note", // sheet, row: where the heading was found
  "xlsx/merged": "note", // column, count: merged cells that were filled down
  "xlsx/outside": "note", // count: cells beside the table

  // What a draw is made of.
  "draw/not-an-announcement": "error", // expected
  "draw/not-a-beacon": "error", // address
  "draw/key": "error", // found: what is wrong with it, never the key

  // The template of a letter.
  "letter/unknown-field": "error", // found, known
  "letter/section": "error", // found: its name

  // The form of a CSV file.
  "csv/bad-delimiter": "error", // found, expected
  "csv/empty": "error", //
  "csv/looks-like-plan": "error", //
  "csv/looks-like-programme": "error", //
  "csv/looks-like-json": "error", //
  "csv/no-rows": "error", //
  "csv/duplicate-header": "error", // found, first, firstColumn
  "csv/ragged-row": "error", // found, expected: numbers of cells
  "csv/unclosed-quote": "error", // found: the text from the quote on
  "csv/quote-in-cell": "error", // found
  "csv/text-after-quote": "error", // found
  "csv/cell-too-long": "error", // found, expected: numbers of characters
  "csv/no-heading": "error", // found: the line that was named
  "csv/heading-below": "note", // line, found: the first cell above
  "csv/short-rows": "note", // count: rows that end before their last columns
  "csv/separator-line": "note", // found: the delimiter

  // Rows that are about nobody.
  "rows/heading": "warning", // count, lines, more?, found: the first cell of the first
  "rows/total": "warning", // as above
  "rows/footer": "warning", // as above
  "rows/comment": "warning", // as above

  // The columns of a CSV file.
  "columns/missing": "error", // expected, synonyms?, suggestion?: a heading of the file that may be meant
  "columns/same-column": "error", // found, first: two headings for one column
  "columns/mapped-absent": "error", // found: a heading that was given, column, suggestion?
  "columns/unknown": "warning", // found, count, suggestions?

  // Single cells.
  "cell/required": "error", // column
  "cell/blank": "warning", // column, name: a fact that shares count
  "cell/error-value": "error", // column, found
  "cell/unsaved-formula": "error", // column, found
  "cell/rounded-number": "error", // column, found
  "cell/old-date": "error", // column, found: the number of days
  "cell/not-in-list": "error", // column, found, expected, suggestion?, option?: what to type where another is meant
  "cell/not-a-count": "error", // column, found, expected
  "cell/not-an-integer": "error", // column, found, expected
  "cell/not-a-number": "error", // column, found, expected
  "date/not-iso": "error", // column, found, expected, suggestion? or dayFirst?, monthFirst?: ISO days that may be meant
  "date/no-such-day": "error", // column, found, expected
  "date/out-of-range": "error", // column, found, expected
  "date/since-after-appointed": "error", // column, found, appointed
  "date/until-before-appointed": "error", // column, found, appointed
  "date/both-orders": "error", // column, first, order, firstLine, found, otherOrder
  "date/undecided": "error", // column, found, count, dayFirst, monthFirst, suggestion?
  "date/placeholder": "error", // column, found, count, next: the earliest of the others
  "date/far-ahead": "warning", // column, found, latest

  // Lines of changes.
  "change/needs": "error", // column, event
  "change/ambiguous": "error", // found, known: everybody it may be
  "change/names-two": "error", // id, name: theirs, found: another's name
  "change/other-plan": "error", // found, expected: marks of plans
  "change/untouched": "note", // count

  // How a file was read, where that was not plain.
  "reading/columns": "note", // read
  "reading/dates": "note", // read
  "reading/blanks": "note", // read
  "reading/replaced": "note", // read
  "reading/stood-in": "note", // column, other: the column that stood in for it
  "reading/vacant-post": "warning", // words, count, lines
  "reading/nobody": "warning", // words, count, lines

  // What cells refer to.
  "conflict/unknown": "error", // column, found, suggestion?
  "conflict/several": "error", // column, found
  "intake/unknown": "error", // column, found, expected, suggestion?
  "intake/none": "note", // found, count
  "intake/not-open": "warning", // column, found, expected
  "pin/not-open": "error", // column, found, expected
  "reference/unknown": "warning", // column, found, count, suggestion?

  // Councils and people.
  "council/twice": "error", // code, name, firstLine
  "council/not-listed": "warning", // column, code, name, suggestion?: a code, suggestedName?
  "council/ended": "warning", // column, code, name, endedOn, successors
  "council/name-of-another": "warning", // code, found, expected, otherCode
  "person/two-names": "error", // id, found, other, firstLine
  "person/twice": "error", // id, name, firstLine, idColumn
  "person/vacant": "warning", // name?
  "person/two-pins": "error", // id, found, other, firstLine
  "person/other-name": "error", // id, found, other: in another file of the run
  "person/two-ids": "warning", // name, council, id, otherId
  "person/own-mentor": "warning", // name, id, otherId
  "person/same-letters": "warning", // id, otherId
  "facts/unused": "warning", // found: a declared fact
  "facts/no-column": "error", // found: a declared fact, headings?
  "person/same-name": "warning", // name, council, otherCouncil, firstLine
  "score/twice": "error", // participant, option, firstLine
  "score/unknown-participant": "error", // found, suggestion?
  "score/unknown-option": "error", // found, suggestion?

  // The form of JSON and YAML; in all codes from here on `path` is like stages[1].goals[0].rule.
  "json/syntax": "error", // found, expected
  "json/truncated": "error", // found, expected
  "json/too-deep": "error", // found: the depth that is not passed
  "json/duplicate-key": "error", // found
  "yaml/syntax": "error", // reason, detail: the YAML reader's own sentence

  // What a schema finds in a programme or a plan.
  "schema/missing": "error", // expected: the key, path: of the object
  "schema/unknown-key": "error", // found, path: of the object, suggestion?
  "schema/wrong-type": "error", // found, path, expected
  "schema/not-in-list": "error", // found, path, expected, suggestion?
  "schema/out-of-range": "error", // found, path, minimum? or maximum?
  "schema/blank": "error", // path
  "schema/not-a-day": "error", // found, path, expected, suggestion? or dayFirst?, monthFirst?
  "schema/not-a-step": "error", // found, path, expected
  "schema/not-a-version": "error", // found, path, expected
  "schema/not-an-id": "error", // found, path
  "schema/not-in-form": "error", // found, path, expected
  "schema/not-a-name": "error", // found, path: of a fact, a band or a tally
  "schema/not-a-hash": "error", // found, path: 64 hexadecimal digits were expected

  // Programme files.
  "programme/not-a-programme": "error", // expected
  "programme/looks-like-plan": "error", //
  "programme/newer-version": "error", // found, expected
  "programme/rows-needed": "error", // found: the participant's word
  "programme/id-twice": "error", // found, path
  "programme/stage-twice": "error", // found, path
  "programme/day-off": "warning", // found: the day, expected: what it is, path
  "programme/day-twice": "error", // found, path
  "programme/slot-is-intake": "error", // found, path
  "programme/top-up-anybody": "error", // path
  "programme/unlimited-stage": "error", // found: the stage, expected: the rules of which one is needed, path
  "programme/no-places": "warning", // id, path
  "programme/ends-before-start": "error", // found, startsOn, path
  "programme/cohort-outside": "error", // found, id, startsOn, endsOn, path
  "programme/cohorts-beyond-places": "error", // found: their places together, places, path
  "programme/cohort-too-small": "error", // found: atLeast, places, path
  "programme/openings-without-every": "error", // path
  "programme/places-required": "error", // id, path
  "programme/together-by": "error", // path
  "programme/together-where": "error", // path
  "programme/together-stage": "error", // found, expected, suggestion, path
  "programme/set-sizes": "error", // found: atLeast, atMost, path
  "programme/openings-overlap": "error", // found: an opening, id: the intake it clashes with, startsOn, path
  "programme/bands-not-ascending": "error", // found, path
  "programme/name-taken": "error", // found, path
  "programme/unknown-column": "error", // found, path, suggestion?
  "rule/unknown": "error", // found, path, suggestion?
  "rule/wrong-version": "error", // found, path, expected
  "rule/wrong-shape": "error", // found, path, shape, list, expected
  "rule/constant-goal": "error", // found, stage, expected: the stages in which it can differ, path
  "rule/fact-type": "error", // found, type: what it is, expected: what it may be, path
  "rule/unknown-fact": "error", // found, path, expected, suggestion?

  // Values set on the command line.
  "setting/unknown-path": "error", // found, understood?: how far, expected: what may follow, suggestion?: a path
  "setting/not-a-value": "error", // found, expected: the paths inside

  // Parts of a forecast.
  "forecast/not-a-part": "error", //

  // Plan files.
  "plan/empty": "error", //
  "plan/looks-like-csv": "error", //
  "plan/looks-like-rows": "error", // rows
  "plan/looks-like-programme": "error", //
  "plan/not-a-plan": "error", // found: what it is
  "plan/not-json": "error", // found, expected
  "plan/truncated": "error", //
  "plan/unreleased-version": "error", // found, expected
  "plan/newer-version": "error", // found, expected
} as const satisfies Readonly<Record<string, Severity>>;

export type FileCode = keyof typeof severities;

/** Every code, so that the wording can be checked for completeness. */
export const fileCodes = Object.keys(severities) as readonly FileCode[];

/** How grave findings of a code are; undefined where the code is not of a file. */
export function fileSeverity(code: string): Severity | undefined {
  const all: Readonly<Record<string, Severity>> = severities;
  return Object.hasOwn(all, code) ? all[code] : undefined;
}

/** What a sentence needs; an `undefined` one is left out of the finding. */
export type Params = Readonly<Record<string, string | number | undefined>>;

/** A finding in a file. */
export function fault(code: FileCode, where: Where, params: Params = {}, path?: readonly (string | number)[]): Finding {
  const finding = { code, severity: severities[code], where, params: given(params) };
  return path === undefined ? finding : { ...finding, path };
}

function given(params: Params): Record<string, string | number> {
  const entries = Object.entries(params);
  return Object.fromEntries(entries.filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}
