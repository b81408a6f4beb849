import { Argument, type Command } from "commander";
import type { Context } from "../context.ts";
import { addInputOptions, addLookOptions, jsonOption, repeated } from "../options.ts";
import type { DrawOptions } from "../run/run-draw.ts";

export function registerDraw(program: Command, context: Context): void {
  const command = program
    .command("draw")
    .summary("announce a draw whose outcome nobody can choose")
    .description(
      "Fixes programme, settings, people and the source of a random value that does not exist yet, and prints the line to publish. docs/draw.md tells the rest.",
    )
    .addArgument(new Argument("<announce>", "what to do").choices(["announce"]))
    .argument("<councils.csv>", "the councils and their directors; - for standard input")
    .optionsGroup("Draw:")
    .requiredOption("--on <yyyy-mm-dd>", "the day on which the announcement is published")
    .requiredOption("--key <file>", "a key of your own, which makes the tickets: openssl rand -hex 32")
    .option("--round <round|time>", "a round of drand's quicknet, or a time in UTC: 2026-04-25T12:00Z")
    .option("--numbers <name@date=n>", "a public source of n numbers, in place of a round (repeatable)", repeated)
    .option("--beacon <json>", "the newest beacon, to show that the announcement is no older")
    .option("--previous <announcement.json>", "the announcement in whose place this one comes")
    .option("--reason <text>", "why there is another announcement")
    .optionsGroup("Input:")
    .option("--mentors <csv>", "a given cadre, instead of choosing one")
    .option("--scores <csv>", "a score for each participant with each option, the lower the better");
  addInputOptions(command);
  command
    .optionsGroup("Output:")
    .addOption(jsonOption())
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--force", "overwrite files that exist");
  addLookOptions(command);
  command.action(async (_announce: string, councils: string, options: DrawOptions) => {
    const { runDraw } = await import("../run/run-draw.ts");
    context.exitCode = await runDraw(councils, options, context);
  });
}
