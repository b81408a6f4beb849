import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption, repeated } from "../options.ts";
import type { LettersOptions } from "../run/run-letters.ts";

export function registerLetters(program: Command, context: Context): void {
  const command = program
    .command("letters")
    .summary("write a letter to each participant, into a folder")
    .description("Writes one letter for each participant of a plan, from a template that can be edited.")
    .argument("[plan.json]", "a plan document; - for standard input")
    .option("-o, --out <folder>", "the folder; it is made where it does not exist")
    .option(
      "--for <who>",
      "only this person: an id, a council's code, a name or a council (repeatable; default: everyone)",
      repeated,
    )
    .option("--template <file>", "a template of your own; .html makes HTML letters")
    .addOption(new Option("--format <f>", "of the letters").choices(["md", "html"]))
    .option("--show-template", "print the template that is used without --template")
    .option("--force", "overwrite files that exist")
    .addOption(jsonOption().hideHelp());
  addLookOptions(command);
  command.action(async (plan: string | undefined, options: LettersOptions) => {
    const { runLetters } = await import("../run/run-letters.ts");
    context.exitCode = await runLetters(plan, options, context);
  });
}
