import type { Plan } from "../domain/plan/plan.ts";
import type { CsvOptions } from "../report/plan/csv.ts";
import type { Content } from "../report/reporter.ts";

export const changesFormats = ["csv", "xlsx"] as const;
export type ChangesFormat = (typeof changesFormats)[number];

/** A sheet to fill in with what has happened since a plan, for `replan --changes`. */
export async function changesOfPlan(plan: Plan, format: ChangesFormat, options: CsvOptions = {}): Promise<Content> {
  // Its formats are named in the help of every run; what writes workbooks is a quarter of a megabyte.
  const { changesCsv, changesWorkbook } = await import("../report/people/changes-sheet.ts");
  return format === "xlsx" ? changesWorkbook(plan) : changesCsv(plan, options);
}
