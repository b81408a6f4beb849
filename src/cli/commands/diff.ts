import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption } from "../options.ts";
import type { DiffCommandOptions } from "../run/run-diff.ts";

export function registerDiff(program: Command, context: Context): void {
  const command = program
    .command("diff")
    .summary("what changed between two plans, and why")
    .description(
      "Says what was changed between two plan files (facts, programme, lot) and who moved for which of these, found by solving in between.",
    )
    .argument("<old.json>", "a plan document")
    .argument("<new.json>", "another; one of them may be - for standard input")
    .addOption(new Option("--format <f>", "how to print it; md is for a pull request").choices(["text", "json", "md"]))
    .addOption(jsonOption())
    .option("--exit-code", "exit with 1 if they differ");
  addLookOptions(command);
  command.action(async (old: string, next: string, options: DiffCommandOptions) => {
    const { runDiff } = await import("../run/run-diff.ts");
    context.exitCode = await runDiff(old, next, options, context);
  });
}
