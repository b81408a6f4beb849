import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions } from "../options.ts";
import { addPaperOptions } from "../output/paper-outputs.ts";
import type { ChancesOptions } from "../run/run-chances.ts";

export function registerChances(program: Command, context: Context): void {
  const command = program
    .command("chances")
    .summary("what was luck, for whom, and how much")
    .description(
      "Says for everybody in a plan which outcomes the rules left to the lot, and how likely each was: certain or exact where that follows from proofs, else estimated by drawing again.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .option("--runs <n>", "how many draws for what is estimated", "1000")
    .option("--given", "given the cadre as it was drawn (default: over all that might have been drawn)");
  addPaperOptions(command);
  addLookOptions(command);
  command.action(async (plan: string, options: ChancesOptions) => {
    const { runChances } = await import("../run/run-chances.ts");
    context.exitCode = await runChances(plan, options, context);
  });
}
