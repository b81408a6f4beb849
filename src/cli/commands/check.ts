import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addFindingsOptions, addInputOptions, addLookOptions } from "../options.ts";
import type { CheckOptions } from "../run/run-check.ts";

export function registerCheck(program: Command, context: Context): void {
  const command = program
    .command("check")
    .summary("only read the input: every error and warning at once")
    .description("Reads the input files and says everything that is wrong or doubtful. Nothing is allocated.")
    .argument("<councils.csv>", "the councils and their directors; - for standard input")
    .optionsGroup("Input:")
    .option("--mentors <csv>", "a given cadre, to be read as well");
  addInputOptions(command);
  addFindingsOptions(command);
  command.option("--suggest <file>", "write how the list was read, and what is still open, as a file for --reading");
  addLookOptions(command);
  command.action(async (councils: string, options: CheckOptions) => {
    const { runCheck } = await import("../run/run-check.ts");
    context.exitCode = await runCheck(councils, options, context);
  });
}
