import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { shells } from "../../help/shells.ts";

export function registerCompletion(program: Command, context: Context): void {
  program
    .command("completion")
    .summary("a script that lets your shell complete commands, options and names")
    .description(
      "Prints a script for your shell. It completes commands and options, ids of programmes, and the intakes, regions and councils of the plan that the line names.",
    )
    .argument("<shell>", `one of ${shells.join(", ")}`)
    .action(async (shell: string) => {
      const { runCompletion } = await import("../../run/set-up/run-completion.ts");
      context.exitCode = await runCompletion(shell, shells, context.io);
    });
  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .allowUnknownOption()
    .action(async (words: readonly string[]) => {
      const { runComplete } = await import("../../run/set-up/run-complete.ts");
      context.exitCode = await runComplete(words, context);
    });
}
