import { UsageError, usageError } from "../../domain/errors.ts";
import { type Finding, remark } from "../../domain/finding.ts";
import type { Reading } from "../../domain/programme/reading.ts";
import type { TableSource } from "../../files/tables/table-source.ts";
import { decodeText } from "../../files/text/decode.ts";
import type { TableOptions } from "../input.ts";
import type { Source } from "../source.ts";

/** Says that a sheet was named and nothing that was read has sheets. */
export function unusedSheet({ sheet }: TableOptions, ...read: readonly (TableSource | undefined)[]): Finding[] {
  if (sheet === undefined || read.some((table) => table && "sheets" in table)) return [];
  return [remark("usage/sheet", { found: sheet })];
}

/** The options of a list of which `reading` tells the sheet and the heading: what is asked for stands above that. */
export function readAs(options: TableOptions, { sheet, headerRow }: Reading = {}): TableOptions {
  return {
    ...options,
    sheet: options.sheet ?? sheet,
    headerRow: options.headerRow ?? (headerRow === undefined ? undefined : String(headerRow)),
  };
}

/** Reads a CSV file, or a workbook. @throws UsageError where it cannot be read at all */
export async function readTable(
  { file, read }: Source,
  { delimiter, encoding, sheet, headerRow: row }: TableOptions,
): Promise<TableSource> {
  const headerRow = row === undefined ? undefined : rowNumber(row);
  const bytes = await read();
  // Of a large file the bytes are let go before its rows are read.
  if (!startsLikeWorkbook(bytes)) {
    const decoded = decodeText({ file, bytes, encoding });
    const document = documentKind(decoded.text);
    if (document !== undefined) throw usageError(`csv/looks-like-${document}`, {}, { file });
    return { file, decoded, delimiter, headerRow };
  }
  const { openWorkbook } = await import("../../files/tables/workbook-table.ts");
  const opened = await openWorkbook(file, bytes);
  if ("code" in opened) throw new UsageError([opened]);
  return { file, sheets: opened, sheet, headerRow };
}

// A document in place of a list would be a thousand errors about cells.
function documentKind(text: string): "plan" | "programme" | "json" | undefined {
  if (!/^\s*[{[]\s*(["{[\]}]|$)/.test(text.slice(0, 1000))) return undefined;
  const [, kind] = /^\s*\{\s*"format"\s*:\s*"dcs-plan\/(plan|programme)"/.exec(text.slice(0, 1000)) ?? [];
  return kind === "plan" || kind === "programme" ? kind : "json";
}

function rowNumber(found: string): number {
  if (/^[1-9]\d{0,6}$/.test(found)) return Number(found);
  throw usageError("usage/number", { option: "--header-row", found, expected: "a row or line number, from 1" });
}

/** An archive, as a workbook is, or a container of the old kind. */
function startsLikeWorkbook(bytes: Uint8Array): boolean {
  const start = (bytes[0] ?? 0) * 0x100 + (bytes[1] ?? 0);
  return start === 0x504b || start === 0xd0cf;
}
