import type { Command } from "commander";
import type { Context } from "../../context.ts";
import type { InitOptions } from "../../run/set-up/run-init.ts";

export function registerInit(program: Command, context: Context): void {
  program
    .command("init")
    .summary("a starter folder: a programme, people and a README")
    .description("Writes a programme file, a CSV file and a README that work at once, and are meant to be changed.")
    .argument("[dir]", "the folder", ".")
    .option("--force", "overwrite files that exist")
    .option("--quiet", "say nothing")
    .action(async (folder: string, options: InitOptions) => {
      const { runInit } = await import("../../run/set-up/run-init.ts");
      context.exitCode = await runInit(folder, options, context);
    });
}
