import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { addLookOptions, jsonOption } from "../../options.ts";
import type { ProgrammesOptions } from "../../run/set-up/run-programmes.ts";

export function registerProgrammes(program: Command, context: Context): void {
  const command = program
    .command("programmes")
    .summary("list the programmes, or print one as a file to edit")
    .description(
      "Without an id, lists the programmes that ship with the tool. With one, prints it as JSON or YAML, ready to be edited and given to --programme.",
    )
    .argument("[id]", "a programme's id")
    .addOption(
      new Option("--format <f>", "how to print it (default: json for a programme, a table for the list)")
        .choices(["json", "yaml"])
        .conflicts("json"),
    )
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (id: string | undefined, options: ProgrammesOptions) => {
    const { runProgrammes } = await import("../../run/set-up/run-programmes.ts");
    context.exitCode = await runProgrammes(id, options, context);
  });
}
