import type { Plan } from "../../domain/plan/plan.ts";
import { planMark } from "../../domain/plan/plan-mark.ts";
import { fault } from "../codes.ts";
import { cellWhere, type Sheet, textOfCell } from "../tables/cell-reader.ts";
import type { CsvRecord } from "../text/csv-scan.ts";

/** The lines that say something; how many name somebody and say nothing of them, as a sheet made to be filled in has, is noted. */
export function filledIn(sheet: Sheet): CsvRecord[] {
  const all = [...sheet.table.records];
  const told = all.filter((record) =>
    ["date", "event", "value", "reason", "by"].some((column) => textOfCell(sheet, record, column) !== ""),
  );
  const count = all.length - told.length;
  if (count > 0) sheet.findings.push(fault("change/untouched", { file: sheet.table.file }, { count }));
  return told;
}

/** A sheet says from which plan it was made; filled in for another one, its lines would not fit. */
export function reportOtherPlan(sheet: Sheet, { digest }: Pick<Plan, "digest">): void {
  const expected = planMark(digest);
  const other = [...sheet.table.records].find((record) => !["", expected].includes(textOfCell(sheet, record, "plan")));
  if (other === undefined) return;
  const found = textOfCell(sheet, other, "plan");
  sheet.findings.push(fault("change/other-plan", cellWhere(sheet, other, "plan"), { found, expected }));
}
