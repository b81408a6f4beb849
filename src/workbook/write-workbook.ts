import { writeXlsx } from "hucre/xlsx";
import { columnName } from "./column-name.ts";

/** A column of a sheet: dates are given as ISO days, numbers as numbers, and an absent value as null. */
export interface SheetColumn {
  readonly head: string;
  readonly kind: "text" | "number" | "date";
  /** In characters; without it, as its cells need. */
  readonly width?: number | undefined;
  /** Where a page is too narrow for all columns, the one with the largest number is left out first; 0: never. */
  readonly rank?: number | undefined;
  /** A drop-down of what another sheet holds (`Events!$A$2:$A$24`); with `others`, anything else may be typed as well. */
  readonly choices?: { readonly range: string; readonly others: boolean } | undefined;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows below that are to be filled in, with drop-downs too. */
  readonly emptyRows?: number | undefined;
}

/**
 * An XLSX workbook: a frozen heading with filters on each sheet, real dates and numbers, texts as texts and never as
 * formulas. The same sheets give the same bytes.
 * @param stamp the day that the workbook says it was made on
 */
export async function writeWorkbook(
  sheets: readonly SheetContent[],
  { title, stamp }: { readonly title: string; readonly stamp: string },
): Promise<Uint8Array> {
  const made = dayOf(stamp);
  return writeXlsx({
    properties: { title, creator: "dcs-plan", created: made, modified: made },
    defaultFont: { name: "Calibri", size: 11 },
    namedRanges: sheets.map(({ name }) => ({
      name: "_xlnm.Print_Titles",
      // hucre's own printTitlesRow leaves out the quotes, without which a sheet's name of two words is an error.
      range: `'${name.replaceAll("'", "''")}'!$1:$1`,
      scope: name,
    })),
    sheets: sheets.map(sheetOf),
  });
}

function sheetOf({ name, columns, rows, emptyRows = 0 }: SheetContent) {
  const body = rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.kind)));
  return {
    name,
    rows: [columns.map(({ head }) => head), ...body],
    columns: columns.map(({ kind, width }, at) => ({ width: width ?? widthOf(columns, rows, at), ...formats[kind] })),
    ...dropDowns(columns, rows.length + emptyRows + 1),
    cells: new Map(columns.map(({ head }, at) => [`0,${at}`, { value: head, style: headStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${Math.max(1, rows.length + 1)}` },
    pageSetup: {
      orientation: "landscape" as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function dropDowns(columns: readonly SheetColumn[], lastRow: number) {
  const dataValidations = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const column = columnName(at);
    const others = choices.others
      ? { showErrorMessage: false }
      : {
          showErrorMessage: true,
          errorStyle: "stop" as const,
          errorTitle: "Not in the list",
          errorMessage: "Choose one from the list.",
        };
    const range = `${column}2:${column}${lastRow}`;
    return [{ type: "list" as const, formula1: choices.range, allowBlank: true, range, ...others }];
  });
  return dataValidations.length === 0 ? {} : { dataValidations };
}

const formats = {
  text: { style: { alignment: { vertical: "top" as const, wrapText: false } } },
  number: { numFmt: "0" },
  date: { numFmt: "yyyy-mm-dd" },
};

const headStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "0F4C6B" } },
  alignment: { vertical: "top" as const },
};

function cellOf(value: string | number | null, kind: SheetColumn["kind"] | undefined): string | number | Date | null {
  if (typeof value !== "string") return value;
  if (value === "") return null;
  return kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value) ? dayOf(value) : carried(value);
}

// What XML cannot carry is written out in letters; XLSX's own escape would come back as something else in places.
function carried(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .slice(0, longestCell);
}

/** A cell holds no more characters. */
const longestCell = 32_767;

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function widthOf(columns: readonly SheetColumn[], rows: SheetContent["rows"], at: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[at] ?? "").length),
    (columns[at]?.head.length ?? 0) + 3,
  );
  return Math.min(60, Math.max(8, longest + 2));
}
