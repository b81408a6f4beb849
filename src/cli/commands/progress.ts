import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions } from "../options.ts";
import { addPaperOptions } from "../output/paper-outputs.ts";
import type { ProgressOptions } from "../run/run-progress.ts";

export function registerProgress(program: Command, context: Context): void {
  const command = program
    .command("progress")
    .summary("the promise and its answer, on two pages for those who gave it")
    .description(
      "Says whether everybody will have completed in time: people and councils who have completed, are in training, are placed in time or are not; promised, planned and recorded along the days; by region and type; what changed since the plan before; and what would help, each tried by planning again. Give earlier plans of the chain for the whole course.",
    )
    .argument("<plan.json...>", "the plan, then earlier plans of its chain")
    .option("--as-of <yyyy-mm-dd>", "the day (default: the plan's own)");
  addPaperOptions(command);
  addLookOptions(command);
  command.action(async (plans: readonly string[], options: ProgressOptions) => {
    const { runProgress } = await import("../run/run-progress.ts");
    context.exitCode = await runProgress(plans, options, context);
  });
}
