import type { Finding, Severity, Where } from "../domain/finding.ts";

/**
 * Every code that the gate gives, with its severity and, after it, the parameters that its sentence may use
 * (`?`: not always there). The sentences and remedies stand in the report's wording table.
 */
const severities = {
  // The bytes of any file.
  "text/looks-like-xlsx": "error", // found: xlsx or xls
  "text/binary": "error", // found: pdf, gzip, png, jpeg
  "text/nul": "error", //
  "text/unknown-encoding": "error", // found, expected
  "text/not-utf-8": "error", // the place of the first byte that is no UTF-8
  "text/broken-utf-16": "error", //
  "text/utf-16-without-mark": "error", // expected: the encoding to name
  "text/windows-1252": "warning", // the place of the first byte that is no UTF-8

  // The form of a CSV file.
  "csv/bad-delimiter": "error", // found, expected
  "csv/empty": "error", //
  "csv/no-rows": "error", //
  "csv/duplicate-header": "error", // found, first, firstColumn
  "csv/ragged-row": "error", // found, expected: numbers of cells
  "csv/unclosed-quote": "error", // found: the text from the quote on
  "csv/quote-in-cell": "error", // found
  "csv/text-after-quote": "error", // found
  "csv/cell-too-long": "error", // found, expected: numbers of characters

  // The columns of a CSV file.
  "columns/missing": "error", // expected, synonyms?, suggestion?: a heading of the file that may be meant
  "columns/same-column": "error", // found, first: two headings for one column
  "columns/unknown": "warning", // found, count, suggestions?

  // Single cells.
  "cell/required": "error", // column
  "cell/blank": "warning", // column, name: a fact that shares count
  "cell/not-in-list": "error", // column, found, expected, suggestion?
  "cell/not-a-count": "error", // column, found, expected
  "cell/not-an-integer": "error", // column, found, expected
  "cell/not-a-number": "error", // column, found, expected
  "date/not-iso": "error", // column, found, expected, suggestion? or dayFirst?, monthFirst?: ISO days that may be meant
  "date/no-such-day": "error", // column, found, expected
  "date/out-of-range": "error", // column, found, expected
  "date/since-after-appointed": "error", // column, found, appointed
  "date/until-before-appointed": "error", // column, found, appointed
  "date/far-ahead": "warning", // column, found, latest

  // What cells refer to.
  "intake/unknown": "error", // column, found, expected, suggestion?
  "intake/not-open": "warning", // column, found, expected
  "pin/not-open": "error", // column, found, expected
  "reference/unknown": "warning", // column, found, count, suggestion?

  // Councils and people.
  "council/twice": "error", // code, name, firstLine
  "council/not-listed": "warning", // column, code, name, suggestion?: a code, suggestedName?
  "council/ended": "warning", // column, code, name, endedOn, successors
  "council/name-of-another": "warning", // code, found, expected, otherCode
  "person/two-names": "error", // id, found, other, firstLine
  "person/two-pins": "error", // id, found, other, firstLine
  "person/same-name": "warning", // name, council, otherCouncil, firstLine
  "score/twice": "error", // participant, option, firstLine
} as const satisfies Readonly<Record<string, Severity>>;

export type FileCode = keyof typeof severities;

/** Every code, so that the wording can be checked for completeness. */
export const fileCodes = Object.keys(severities) as readonly FileCode[];

/** What a sentence needs; an `undefined` one is left out of the finding. */
export type Params = Readonly<Record<string, string | number | undefined>>;

/** A finding of the gate. */
export function fault(code: FileCode, where: Where, params: Params = {}, path?: readonly (string | number)[]): Finding {
  const finding = { code, severity: severities[code], where, params: given(params) };
  return path === undefined ? finding : { ...finding, path };
}

function given(params: Params): Record<string, string | number> {
  const entries = Object.entries(params);
  return Object.fromEntries(entries.filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}
