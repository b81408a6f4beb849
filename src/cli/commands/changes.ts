import { type Command, Option } from "commander";
import { changesFormats } from "../../app/changes-of-plan.ts";
import type { Context } from "../context.ts";
import { addLookOptions, usualFormat } from "../options.ts";
import type { ChangesOptions } from "../run/run-changes.ts";

export function registerChanges(program: Command, context: Context): void {
  const command = program
    .command("changes")
    .summary("a sheet to fill in with what has happened since a plan, for replan --changes")
    .description(
      "Writes everybody in the plan with where they stand, and empty columns for event, date, value and reason. In a workbook the events can be chosen from a list. Rows that are left as they are say nothing; the sheet may be sorted, and its columns moved.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .addOption(new Option("--format <f>", `of the sheet; ${usualFormat("csv")}`).choices([...changesFormats]))
    .option("-o, --out <file>", "write to a file (.csv or .xlsx) instead of standard output (-)")
    .option("--force", "overwrite files that exist")
    .option(
      "--excel",
      "in CSV, add a byte order mark and CR LF line ends, and keep ids such as 2009-10 from becoming dates",
    );
  addLookOptions(command);
  command.action(async (plan: string, options: ChangesOptions) => {
    const { runChanges } = await import("../run/run-changes.ts");
    context.exitCode = await runChanges(plan, options, context);
  });
}
