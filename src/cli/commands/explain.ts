import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption } from "../options.ts";
import type { ExplainOptions } from "../run/run-explain.ts";

export function registerExplain(program: Command, context: Context): void {
  const command = program
    .command("explain")
    .summary("why there, why not earlier, what would have to change")
    .description(
      "Says why somebody is where they are: what each rule said, what would follow if they were elsewhere (found by solving again), and what would have to be different. From the plan file alone.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .argument("[who]", "a person, a council, its code, or an id")
    .option("--intake <id>", "why not this intake (default: every earlier one)")
    .option("--mentor <who>", "why not this mentor (default: the next best one)")
    .addOption(
      new Option(
        "--all-options",
        "every option, however many (default: of intakes the six, of mentors the twenty that rank highest)",
      ).conflicts(["intake", "mentor", "all", "prices"]),
    )
    .option("--names", "say who else would move: by council code and id")
    .addOption(
      new Option("--all", "everyone, with a reason each, as CSV or JSON").conflicts(["intake", "mentor", "prices"]),
    )
    .addOption(
      new Option("--prices", "what one more place, mentor or volunteer is worth on each goal").conflicts([
        "intake",
        "mentor",
      ]),
    )
    .addOption(new Option("--format <f>", "how to print it").choices(["text", "json", "csv"]))
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (plan: string, who: string | undefined, options: ExplainOptions) => {
    const { runExplain } = await import("../run/run-explain.ts");
    context.exitCode = await runExplain(plan, who, options, context);
  });
}
