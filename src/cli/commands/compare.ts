import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addInputOptions, addLookOptions, collect } from "../options.ts";
import { addPaperOptions } from "../output/paper-outputs.ts";
import type { CompareOptions } from "../run/run-compare.ts";

export function registerCompare(program: Command, context: Context): void {
  const command = program
    .command("compare")
    .summary("what if: two to five variants side by side")
    .description(
      "Solves the same input under two to five variants of a programme and shows them side by side: goals, who moves, fair shares, unpaired, completion. The first is the programme with its --set; each --vs is one more. With --set and no --vs, the programme as it stands comes first.",
    )
    .argument("<councils.csv>", "the councils and their directors; - for standard input")
    .optionsGroup("Input:")
    .option("--mentors <csv>", "a given cadre, instead of choosing one")
    .option("--vs <variant>", "settings (path=value, ; between) or a programme's id or file (repeatable)", collect, []);
  addInputOptions(command);
  addPaperOptions(command);
  command.option("--exit-code", "exit with 1 if anybody's place or mentor differs");
  addLookOptions(command);
  command.action(async (councils: string, options: CompareOptions) => {
    const { runCompare } = await import("../run/run-compare.ts");
    context.exitCode = await runCompare(councils, options, context);
  });
}
