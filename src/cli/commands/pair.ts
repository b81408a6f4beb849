import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addInputOptions, addOutputOptions } from "../options.ts";
import type { AllocateOptions } from "../run/run-allocate.ts";

export function registerPair(program: Command, context: Context): void {
  const command = program
    .command("pair")
    .summary("pair mentees with mentors, and nothing else")
    .description(
      "Reads mentees and mentors, and prints the best lawful pairing: by scores with --scores, else by the programme.",
    )
    .argument("<mentees.csv>", "those to be paired; - for standard input")
    .optionsGroup("Input:")
    .requiredOption("--mentors <csv>", "the mentors")
    .option("--scores <csv>", "a score for each pair that may be, the lower the better");
  addInputOptions(command);
  addOutputOptions(command);
  command
    .optionsGroup("Output:")
    .option("--strict", "exit with 1 if anyone is left without a mentor")
    .action(async (mentees: string, options: AllocateOptions) => {
      const { runPair } = await import("../run/run-allocate.ts");
      context.exitCode = await runPair(mentees, options, context);
    });
}
