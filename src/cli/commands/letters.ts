import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption, repeated } from "../options.ts";
import type { LettersOptions } from "../run/run-letters.ts";

export function registerLetters(program: Command, context: Context): void {
  const command = program
    .command("letters")
    .summary("write a letter to each participant and mentor, into a folder")
    .description(
      "Writes a letter to everybody in a plan, from a template that can be edited: an offer, a place kept or moved and why, the waiting list, a withdrawal, mentors and mentees. sent.csv, written beside them, records the offers for replan --changes. With --format csv it writes one table of all fields, for a mail merge.",
    )
    .argument("[plan.json]", "a plan document; - for standard input")
    .option("-o, --out <folder>", "the folder; it is made where it does not exist")
    .option(
      "--for <who>",
      "only this person: an id, a council's code, a name or a council (repeatable; default: everyone)",
      repeated,
    )
    .option("--template <file>", "a template of your own; .html makes HTML letters, .txt plain ones")
    .addOption(new Option("--format <f>", "of the letters").choices(["md", "html", "txt", "csv"]))
    .option("--on <yyyy-mm-dd>", "the day of the letters (default: the plan's own)")
    .option("--answer-by <yyyy-mm-dd>", "by when offers are to be answered (default: the programme's days after it)")
    .option("--show-template", "print the template that is used without --template")
    .option("--force", "overwrite files that exist")
    .addOption(jsonOption().hideHelp());
  addLookOptions(command);
  command.action(async (plan: string | undefined, options: LettersOptions) => {
    const { runLetters } = await import("../run/run-letters.ts");
    context.exitCode = await runLetters(plan, options, context);
  });
}
