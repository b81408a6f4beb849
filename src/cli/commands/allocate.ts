import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addInputOptions, addOutputOptions } from "../options.ts";
import type { AllocateOptions } from "../run/run-allocate.ts";

export function registerAllocate(program: Command, context: Context): void {
  const command = program
    .command("allocate")
    .summary("place everyone, choose the cadre, pair the newly appointed")
    .description("Reads councils and their directors, and prints the best lawful plan under the programme.")
    .argument("<councils.csv>", "the councils and their directors; - for standard input")
    .optionsGroup("Input:")
    .option("--mentors <csv>", "a given cadre, instead of choosing one")
    .option("--scores <csv>", "a score for each participant with each option, the lower the better");
  addInputOptions(command);
  command
    .optionsGroup("An announced draw, in place of a seed:")
    .option("--draw <announcement.json>", "what dcs-plan draw announce wrote")
    .option("--beacon <json>", "the announced round as drand's API gives it, or numbers")
    .option("--key <file>", "the key with which the draw was announced");
  addOutputOptions(command);
  command
    .optionsGroup("Output:")
    .option("--strict", "exit with 1 if anyone waits or is left without a mentor")
    .action(async (councils: string, options: AllocateOptions) => {
      const { runAllocate } = await import("../run/run-allocate.ts");
      context.exitCode = await runAllocate(councils, options, context);
    });
}
