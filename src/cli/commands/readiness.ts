import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addInputOptions, addLookOptions, jsonOption } from "../options.ts";
import type { ReadinessOptions } from "../run/run-readiness.ts";

export function registerReadiness(program: Command, context: Context): void {
  const command = program
    .command("readiness")
    .summary("who meets the readiness deadline, and what is missing")
    .description("Reads areas and their records, and says who will be late. Nothing is allocated.")
    .argument("<areas.csv>", "the areas and their records; - for standard input");
  addInputOptions(command);
  command.option("--strict", "exit with 1 if anybody will be late").addOption(jsonOption());
  addLookOptions(command);
  command.action(async (areas: string, options: ReadinessOptions) => {
    const { runReadiness } = await import("../run/run-readiness.ts");
    context.exitCode = await runReadiness(areas, options, context);
  });
}
