import type { Command } from "commander";
import { addFindingsOptions, addInputOptions, addLookOptions, type InputOptions } from "../options.ts";
import type { FindingsOptions } from "../output/findings-outputs.ts";
import type { Context } from "../program.ts";

export function registerCheck(program: Command, context: Context): void {
  const command = program
    .command("check")
    .summary("only read the input: every error and warning at once")
    .description("Reads the input files and says everything that is wrong or doubtful. Nothing is allocated.")
    .argument("<councils.csv>", "the councils and their directors; - for standard input")
    .option("--mentors <csv>", "a given cadre, to be read as well");
  addInputOptions(command);
  addFindingsOptions(command);
  addLookOptions(command);
  command.action(async (councils: string, options: InputOptions & FindingsOptions) => {
    const { runCheck } = await import("../run/run-check.ts");
    context.exitCode = await runCheck(councils, options, context);
  });
}
