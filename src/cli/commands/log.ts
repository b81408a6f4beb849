import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption, type LookOptions } from "../options.ts";

export function registerLog(program: Command, context: Context): void {
  const command = program
    .command("log")
    .summary("the history of a chain of plans: who moved when and why")
    .description(
      "Reads plans in the order in which each was made from the one before, and checks that each names its predecessor by digest. A broken or reordered chain is found.",
    )
    .argument("<plan.json...>", "plan files, oldest first")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (plans: readonly string[], options: LookOptions) => {
    const { runLog } = await import("../run/run-log.ts");
    context.exitCode = await runLog(plans, options, context);
  });
}
