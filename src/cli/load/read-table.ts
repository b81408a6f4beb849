import { UsageError } from "../../domain/errors.ts";
import type { Finding, Where } from "../../domain/finding.ts";
import type { TableSource } from "../../files/people/people-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import type { Io } from "../io.ts";
import { readSource } from "./read-source.ts";

export interface TableOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** The sheet of a workbook; absent: its first. */
  readonly sheet?: string | undefined;
}

/** A table's text, and how a place in it is called to the user. */
export interface ReadTable {
  readonly source: TableSource;
  readonly relocate: (where: Where) => Where;
  readonly isWorkbook: boolean;
}

/** Says that a sheet was named and nothing that was read has sheets. */
export function unusedSheet({ sheet }: TableOptions, ...read: readonly (ReadTable | undefined)[]): Finding[] {
  if (sheet === undefined || read.some((table) => table?.isWorkbook)) return [];
  return [{ code: "usage/sheet", severity: "warning", params: { found: sheet } }];
}

/** Reads a CSV file, or one sheet of a workbook as if it were one. @throws UsageError where it cannot be read at all */
export async function readTable(
  path: string,
  { delimiter, encoding, sheet }: TableOptions,
  io: Io,
): Promise<ReadTable> {
  const { file, bytes } = await readSource(path, io);
  // Of a large file the bytes are let go before its rows are read.
  if (!startsLikeWorkbook(bytes)) {
    const decoded = decodeText({ file, bytes, encoding });
    return { source: { file, decoded, delimiter }, relocate: (where) => where, isWorkbook: false };
  }
  const { workbookText } = await import("../../files/tables/workbook-file.ts");
  const text = await workbookText(file, bytes, sheet);
  if (!text.bytes) throw new UsageError(...text.findings);
  return { source: { file, bytes: text.bytes, delimiter: "," }, relocate: text.relocate, isWorkbook: true };
}

/** An archive, as a workbook is, or a container of the kind that a locked one is. */
function startsLikeWorkbook(bytes: Uint8Array): boolean {
  const start = (bytes[0] ?? 0) * 0x100 + (bytes[1] ?? 0);
  return start === 0x504b || start === 0xd0cf;
}
