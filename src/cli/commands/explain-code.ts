import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption, type LookOptions } from "../options.ts";

export function registerExplainCode(program: Command, context: Context): void {
  const command = program
    .command("explain-code")
    .summary("what an error, a warning or a rule means, and what to do")
    .description(
      "Says what a code such as date/not-iso or a rule such as fair-share means, why it is there, with an example and what to do. Without a name, lists all of them.",
    )
    .argument("[name]", "a code, as messages show it in brackets, or a rule of a programme")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (name: string | undefined, options: LookOptions) => {
    const { runExplainCode } = await import("../run/run-explain-code.ts");
    context.exitCode = await runExplainCode(name, options, context);
  });
}
