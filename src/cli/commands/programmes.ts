import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption, type LookOptions } from "../options.ts";

export function registerProgrammes(program: Command, context: Context): void {
  const command = program
    .command("programmes")
    .summary("list the programmes, or print one as a file to edit")
    .description(
      "Without an id, lists the programmes that ship with the tool. With one, prints it as JSON, ready to be edited and given to --programme.",
    )
    .argument("[id]", "a programme's id")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (id: string | undefined, options: LookOptions) => {
    const { runProgrammes } = await import("../run/run-programmes.ts");
    context.exitCode = await runProgrammes(id, options, context);
  });
}
