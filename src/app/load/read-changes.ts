import type { Plan } from "../../domain/plan/plan.ts";
import { type ChangesFile, parseChanges } from "../../files/changes/changes-file.ts";
import type { TableOptions } from "../input.ts";
import type { Source } from "../source.ts";
import { readTable, unusedSheet } from "./read-table.ts";

/** Reads changes.csv, or one sheet of a workbook. @throws UsageError where it cannot be read at all */
export async function readChanges(source: Source, plan: Plan, options: TableOptions): Promise<ChangesFile> {
  const table = await readTable(source, options);
  const changes = parseChanges(table, plan.programme, plan);
  return { ...changes, findings: [...unusedSheet(options, table), ...changes.findings] };
}
