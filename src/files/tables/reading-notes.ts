import { compareText } from "../../domain/compare.ts";
import type { Finding } from "../../domain/finding.ts";
import { ownValue } from "../../domain/own-value.ts";
import type { ReadingRecord } from "../../domain/programme/reading.ts";
import { fault } from "../codes.ts";
import { wholeHeading } from "../columns/column-findings.ts";
import type { Sheet } from "./cell-reader.ts";
import { orderWords } from "./day-column.ts";

/** What was inferred when a file was read, each kind said once. */
export function readingNotes(sheet: Sheet): Finding[] {
  const where = wholeHeading(sheet.table);
  const { blanks, replaced, orders, nobody } = sheet.reading.said;
  const say = (code: "reading/columns" | "reading/dates" | "reading/blanks" | "reading/replaced", parts: string[]) =>
    parts.length === 0 ? [] : [fault(code, where, { read: parts.join("; ") })];
  return [
    ...say("reading/columns", columnParts(sheet)),
    ...say(
      "reading/dates",
      sorted(orders).map(([column, { order, shownBy }]) => {
        const shown = shownBy === undefined ? "" : `, as "${shownBy}" shows`;
        return `${label(sheet, column)}: ${orderWords[order]}${shown}`;
      }),
    ),
    ...say(
      "reading/blanks",
      sorted(blanks).map(([column, words]) => `${label(sheet, column)}: ${counted(words)}`),
    ),
    ...say(
      "reading/replaced",
      sorted(replaced).map(([column, texts]) => `${label(sheet, column)}: ${changed(texts)}`),
    ),
    ...(isSinceAppointed(sheet) ? [fault("reading/stood-in", where, stoodIn)] : []),
    ...nobodyFinding(sheet, nobody),
  ];
}

/** The same as it is recorded in a plan; nothing where the file was plain. */
export function readingRecord(sheet: Sheet): { readonly reading?: ReadingRecord } {
  const { blanks, replaced, orders, nobody } = sheet.reading.said;
  const columns = [...sheet.columns.inferred]
    .sort(compareText)
    .map((column) => [column, headings(sheet, column)] as const);
  const record: ReadingRecord = {
    ...sheet.table.place,
    ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
    ...(orders.size > 0 && { dates: Object.fromEntries(sorted(orders).map(([column, { order }]) => [column, order])) }),
    ...(blanks.size > 0 && { blank: nested(blanks) }),
    ...(replaced.size > 0 && { replace: nested(replaced) }),
    ...(isSinceAppointed(sheet) && { stoodIn: { [stoodIn.column]: stoodIn.other } }),
    ...(nobody.length > 0 && { vacant: nobody.length }),
  };
  return Object.keys(record).length === 0 ? {} : { reading: record };
}

const stoodIn = { column: "director_since", other: "appointed_on" };

// Said where it served for everybody: of some it is what their rows say, a first such post that they still hold.
function isSinceAppointed({ reading }: Sheet): boolean {
  return reading.said.since.isAppointed && !reading.said.since.isOwn;
}

function columnParts(sheet: Sheet): string[] {
  return [...sheet.columns.inferred].map((column) => {
    const names = headings(sheet, column).map((name) => `"${name}"`);
    return `${label(sheet, column)} from ${names.join(" and ")}`;
  });
}

function headings({ columns, table }: Sheet, column: string): string[] {
  const places = columns.partsOf.get(column) ?? [columns.indexOf.get(column) ?? -1];
  return places.map((place) => table.header[place]?.name ?? "");
}

function label({ reading }: Sheet, column: string): string {
  return ownValue(reading.set.labels, column) ?? column;
}

/** As many words of a column are shown as fit a line. */
const mostShown = 4;

function counted(words: ReadonlyMap<string, number>): string {
  const often = [...words].sort(([one, left], [other, right]) => right - left || compareText(one, other));
  return shown(often.map(([word, count]) => `"${word}" ${count}`));
}

function changed(texts: ReadonlyMap<string, string>): string {
  return shown(sorted(texts).map(([found, read]) => `"${found}" as ${read === "" ? "blank" : read}`));
}

function shown(parts: readonly string[]): string {
  return (
    parts.slice(0, mostShown).join(", ") + (parts.length > mostShown ? ` and ${parts.length - mostShown} more` : "")
  );
}

/** As many lines are named. */
const mostLines = 10;

function nobodyFinding(sheet: Sheet, nobody: readonly { readonly line: number; readonly word: string }[]): Finding[] {
  const [first] = nobody;
  if (first === undefined) return [];
  const words = [...new Set(nobody.map(({ word }) => `"${word}"`))];
  const lines = nobody.slice(0, mostLines).map(({ line }) => line);
  const params = {
    words: shown(words),
    count: nobody.length,
    lines: lines.join(", ") + (nobody.length > mostLines ? ", ..." : ""),
  };
  // Where a row is a council's post it stays, and is vacant.
  const code = sheet.reading.set.required.includes("council") ? "reading/vacant-post" : "reading/nobody";
  return [fault(code, { file: sheet.table.file, line: first.line }, params)];
}

function nested<T>(by: ReadonlyMap<string, ReadonlyMap<string, T>>): Record<string, Record<string, T>> {
  return Object.fromEntries(sorted(by).map(([column, inside]) => [column, Object.fromEntries(sorted(inside))]));
}

function sorted<T>(by: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...by].sort(([left], [right]) => compareText(left, right));
}
