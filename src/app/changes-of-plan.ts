import type { Plan } from "../domain/plan/plan.ts";
import { changesCsv, changesWorkbook } from "../report/people/changes-sheet.ts";
import type { CsvOptions } from "../report/plan/csv.ts";
import type { Content } from "../report/reporter.ts";

export const changesFormats = ["csv", "xlsx"] as const;
export type ChangesFormat = (typeof changesFormats)[number];

/** A sheet to fill in with what has happened since a plan, for `replan --changes`. */
export async function changesOfPlan(plan: Plan, format: ChangesFormat, options: CsvOptions = {}): Promise<Content> {
  return format === "xlsx" ? changesWorkbook(plan) : changesCsv(plan, options);
}
