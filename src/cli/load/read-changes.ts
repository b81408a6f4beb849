import type { Programme } from "../../domain/programme/programme.ts";
import { type ChangesFile, parseChanges } from "../../files/changes/changes-file.ts";
import type { Io } from "../io.ts";
import { readTable, type TableOptions, unusedSheet } from "./read-table.ts";

/** Reads changes.csv, or one sheet of a workbook. @throws UsageError where it cannot be read at all */
export async function readChanges(
  path: string,
  programme: Programme,
  options: TableOptions,
  io: Io,
): Promise<ChangesFile> {
  const table = await readTable(path, options, io);
  const changes = parseChanges(table, programme);
  return { ...changes, findings: [...unusedSheet(options, table), ...changes.findings] };
}
