import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption } from "../options.ts";
import type { StatusOptions } from "../run/run-status.ts";

export function registerStatus(program: Command, context: Context): void {
  const command = program
    .command("status")
    .summary("plan against outcome: planned, offered, accepted, started, completed, withdrawn")
    .description(
      "Sets what was planned beside what became of it, intake by intake, with the reserves in order, and says whether everybody can still complete in time.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .option("--as-of <yyyy-mm-dd>", "the day (default: the plan's own)")
    .option("--strict", "exit with 1 if the completion goal is missed")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (plan: string, options: StatusOptions) => {
    const { runStatus } = await import("../run/run-status.ts");
    context.exitCode = await runStatus(plan, options, context);
  });
}
