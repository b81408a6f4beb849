import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions } from "../options.ts";
import type { InspectorOptions } from "../run/run-inspector.ts";

export function registerInspector(program: Command, context: Context): void {
  const command = program
    .command("inspector")
    .summary("the inspector as one web page, for people without dcs-plan")
    .description(
      "Writes one self-contained page that validates plan files in a browser, offline: whoever opens it needs nothing else, and nothing is sent anywhere.",
    )
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--force", "overwrite files that exist");
  addLookOptions(command);
  command.action(async (options: InspectorOptions) => {
    const { runInspector } = await import("../run/run-inspector.ts");
    context.exitCode = await runInspector(options, context);
  });
}
