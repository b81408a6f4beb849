import { writeWorkbook } from "../../workbook/write-workbook.ts";
import type { Reporter } from "../reporter.ts";
import { sheetsOf } from "./sheets.ts";

/** The plan as an XLSX workbook. It says that it was made on the plan's own day: the same plan gives the same bytes. */
export const renderXlsx: Reporter<Promise<Uint8Array>> = (plan, options) =>
  writeWorkbook(sheetsOf(plan, options), { title: plan.programme.title, stamp: plan.asOf });
