import { type Command, Option } from "commander";
import { stickyPolicies } from "../../domain/plan/previous.ts";
import type { Context } from "../context.ts";
import { addOutputOptions, addReadingOptions, collect } from "../options.ts";
import type { ReplanCommandOptions } from "../run/run-replan.ts";

export function registerReplan(program: Command, context: Context): void {
  const command = program
    .command("replan")
    .summary("update a plan after changes, moving as few people as possible")
    .description(
      "Works dated changes into a plan and solves it again: what has started is frozen, offers stay where they can, and only then come the programme's own goals. The new plan names the old one, what happened and who moved.",
    )
    .argument("<plan.json>", "the plan document; - for standard input")
    .optionsGroup("Input:")
    .option("--changes <changes.csv>", "changes since the plan was made (default: none)")
    .option("--moves <n>", "move up to n people with an offer, if fewer wait then (default: as few as can be)")
    .option("--as-of <yyyy-mm-dd>", "the day on which facts are judged (default: the last change's)")
    .option("--frozen-before <yyyy-mm-dd>", "what starts before this day is frozen (default: the same day)")
    .addOption(
      new Option(
        "--sticky <policy>",
        "who keeps a place: all with an offer, those who accepted, nobody, or everybody in this plan, which was published",
      ).choices(stickyPolicies),
    )
    .option("--key <file>", "of a drawn plan: the key of its announcement, for the tickets of people who come new")
    .option("--set <path=value>", "set a value of the programme (repeatable)", collect, [])
    .option("--delimiter <c>", "field delimiter of the changes: , ; | or tab (default: auto-detect)")
    .option("--encoding <name>", "of the changes: utf-8, utf-16le, utf-16be or windows-1252 (default: auto-detect)")
    .option("--sheet <name>", "which sheet of a workbook of changes (default: the first that has the columns)")
    .option("--header-row <n>", "the row, or the line, of its headings (default: auto-detect)");
  addReadingOptions(command);
  addOutputOptions(command);
  command
    .optionsGroup("Output:")
    .option("--strict", "exit with 1 if anyone waits or is left without a mentor")
    .action(async (plan: string, options: ReplanCommandOptions) => {
      const { runReplan } = await import("../run/run-replan.ts");
      context.exitCode = await runReplan(plan, options, context);
    });
}
