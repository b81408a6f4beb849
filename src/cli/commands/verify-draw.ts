import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption } from "../options.ts";
import type { VerifyDrawOptions } from "../run/run-verify-draw.ts";

export function registerVerifyDraw(program: Command, context: Context): void {
  const command = program
    .command("verify-draw")
    .summary("is this plan what its announced draw makes of it?")
    .description(
      "Verifies beacon, tickets, seed, lots and proofs of a drawn plan, from the plan alone. That its announcement came first, only a copy kept since before the draw can show.",
    )
    .argument("<plan.json>", "a plan made with --draw; - for standard input")
    .option("--announcement <own-copy.json>", "the announcement as you kept it since before the draw")
    .option("--scores <csv>", "the scores of a plan that names them without holding them")
    .option("--solve", "make the plan again where the draw alone does not fix it")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (plan: string, options: VerifyDrawOptions) => {
    const { runVerifyDraw } = await import("../run/run-verify-draw.ts");
    context.exitCode = await runVerifyDraw(plan, options, context);
  });
}
