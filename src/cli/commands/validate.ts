import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addFindingsOptions, addLookOptions, repeated } from "../options.ts";
import type { ValidateOptions } from "../run/run-validate.ts";

export function registerValidate(program: Command, context: Context): void {
  const command = program
    .command("validate")
    .summary("is this plan file lawful, complete and provably the best?")
    .description("Counts every rule, reason, total and proof of a plan again, from the plan file alone.")
    .argument("<plan.json>", "a plan document; - for standard input")
    .option("--scores <csv>", "the scores of a plan that names them without holding them")
    .option("--previous <plan.json>", "the plan from which it goes on; repeat for older ones, oldest first", repeated)
    .option("--against <councils.csv>", "the list whose facts the plan must have")
    .option("--require-proof", "exit with 1 if any goal is not certified optimal");
  addFindingsOptions(command);
  addLookOptions(command);
  command.action(async (plan: string, options: ValidateOptions) => {
    const { runValidate } = await import("../run/run-validate.ts");
    context.exitCode = await runValidate(plan, options, context);
  });
}
