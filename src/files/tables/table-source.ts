import { hasErrors } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { type Decoded, decodeText } from "../text/decode.ts";
import { doubtfulLetters } from "../text/doubtful-letters.ts";
import { placeAt } from "../text/text-position.ts";
import { parseTable } from "./csv-table.ts";
import type { Workbook } from "./find-sheet.ts";
import { noTable, type Table } from "./table.ts";
import { workbookTable } from "./workbook-table.ts";

/**
 * A file of a table as it came: the bytes of a CSV file under its name for messages, or these decoded, so that they need
 * not be kept as well; or a workbook.
 */
export type TableSource =
  | ({
      readonly file: string;
      readonly delimiter?: string | undefined;
      /** The line of the heading; absent: found. */
      readonly headerRow?: number | undefined;
    } & ({ readonly bytes: Uint8Array; readonly encoding?: string | undefined } | { readonly decoded: Decoded }))
  | Workbook;

/** A source that may be opened several times. */
export function withText(source: TableSource): TableSource {
  if ("sheets" in source || "decoded" in source) return source;
  const { file, delimiter, headerRow } = source;
  return { file, delimiter, headerRow, decoded: decodeText(source) };
}

/** The table of a file, by the columns it may have. */
export function openTable(source: TableSource, set: ColumnSet): Table {
  if ("sheets" in source) return workbookTable(source, set);
  const { file, delimiter, headerRow } = source;
  const { text, findings } = "decoded" in source ? source.decoded : decodeText(source);
  if (hasErrors(findings)) return noTable(file, findings);
  const markup = markupOf(text);
  if (markup) return noTable(file, [fault("text/markup", { file }, { found: markup })]);
  const table = parseTable({ file, text, delimiter, headerRow }, set);
  const letters = doubtfulLetters(text, (at) => ({ file, ...placeAt(text, at) }));
  return { ...table, findings: [...findings, ...letters, ...table.findings] };
}

/** What a text is that starts like a page or a document: many programs call such a file .xls. */
function markupOf(text: string): string | undefined {
  if (!/^\s*</.test(text)) return undefined;
  const start = text.slice(0, 2000);
  if (/<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(start)) return "a web page (HTML)";
  return /^\s*<(?:\?xml|[\w:]*workbook|office:|!--)/i.test(start) ? "an XML document" : undefined;
}
