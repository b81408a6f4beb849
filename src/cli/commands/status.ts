import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions } from "../options.ts";
import { addPaperOptions } from "../output/paper-outputs.ts";
import type { StatusOptions } from "../run/run-status.ts";

export function registerStatus(program: Command, context: Context): void {
  const command = program
    .command("status")
    .summary("plan against outcome: planned, offered, accepted, started, completed, withdrawn")
    .description(
      "Sets what was planned beside what became of it, intake by intake, says whether everybody can still complete in time, and lists who must act or be told: offers not answered, changes since the last letter, who waits, who lacks a mentor, mentors without anybody, free places and who fits them.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .option("--as-of <yyyy-mm-dd>", "the day (default: the plan's own)")
    .option("--strict", "exit with 1 if the completion goal is missed");
  addPaperOptions(command);
  addLookOptions(command);
  command.action(async (plan: string, options: StatusOptions) => {
    const { runStatus } = await import("../run/run-status.ts");
    context.exitCode = await runStatus(plan, options, context);
  });
}
