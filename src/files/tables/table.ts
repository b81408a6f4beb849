import type { Finding, Where } from "../../domain/finding.ts";
import type { ReadingRecord } from "../../domain/programme/reading.ts";
import type { FileCode, Params } from "../codes.ts";
import { type CsvRecord, type CsvRecords, noRecords } from "../text/csv-scan.ts";

export interface HeaderCell {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What a cell holds: of a CSV file always text. */
export type CellKind = "text" | "number" | "yes-no" | "date";

/** A table as cells, out of a CSV text or a sheet: a record has no more than the header. */
export interface Table {
  readonly file: string;
  readonly header: readonly HeaderCell[];
  readonly records: CsvRecords;
  readonly delimiter: string;
  /** Faults of form, in the order of the text. */
  readonly findings: readonly Finding[];
  /** How the table was found in its file; empty where it is the file from its first line on. */
  readonly place: Pick<ReadingRecord, "sheet" | "headerRow">;
  /** Where a record's cell starts; the record itself without an index. */
  readonly where: (record: CsvRecord, index?: number) => Where;
  /** Where a heading stands; the first without an index. */
  readonly headingAt: (index?: number) => Where;
  readonly kindAt: (record: CsvRecord, index: number) => CellKind;
  /** Of a number that is shown with a format of its own (`d-0007`): the number. */
  readonly numberAt: (record: CsvRecord, index: number) => string | undefined;
  /** Why a cell holds no value that can be used: an error value, a formula that was never worked out. */
  readonly faultAt: (record: CsvRecord, index: number) => CellFault | undefined;
  /** What was inferred in columns that are used, to be said. */
  readonly inferredIn: (columns: ReadonlySet<number>) => readonly Finding[];
}

export interface CellFault {
  readonly code: FileCode;
  readonly params: Params;
}

/** What two spellings of a heading have in common: case ignored, spaces and hyphens as `_`. */
export function foldHeading(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0_-]+/g, "_");
}

/** A table without a header and without records. */
export function noTable(file: string, findings: readonly Finding[]): Table {
  return {
    ...{ file, header: [], records: noRecords, delimiter: ",", findings, place: {}, where: () => ({ file }) },
    ...plainCells,
    headingAt: () => ({ file }),
    inferredIn: () => [],
  };
}

/** A text that went wrong in the spreadsheet that wrote it. */
const errorValue = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** The cells of a CSV text: they are what they are, but for the error values of spreadsheets. */
export const plainCells: Pick<Table, "kindAt" | "numberAt" | "faultAt"> = {
  kindAt: () => "text",
  numberAt: () => undefined,
  faultAt: ({ cells }, index) => {
    const found = cells[index] ?? "";
    // Asked of every cell, so the usual one is seen at its first letter.
    if (found.charCodeAt(0) !== 35 || !errorValue.test(found.trim())) return undefined;
    return { code: "cell/error-value", params: { found: found.trim() } };
  },
};
