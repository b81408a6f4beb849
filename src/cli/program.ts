import { Command, CommanderError, Help, Option, type OutputConfiguration } from "commander";
import { toolVersion } from "../app/version.ts";
import { usageError } from "../domain/errors.ts";
import { escapeControls } from "../report/text/escape-controls.ts";
import { commandGroups, commandNames } from "./commands/index.ts";
import type { Context } from "./context.ts";
import { exampleText } from "./help/examples.ts";
import { nextStep } from "./help/next-step.ts";
import { type Io, write } from "./io.ts";

/** Reads the command line, runs the command it names, and gives its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const context: Context = { io, argv, wholeProgram: () => programFor(context), exitCode: 0 };
  let printed = "";
  const program = programFor(context, argv[0], (text) => {
    printed += text;
  });
  if (argv.length === 0) {
    await write(io.stderr, program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    await write(io.stdout, printed);
    throw asUsageError(error, argv, program);
  }
  await sayNextStep(context);
  return context.exitCode;
}

// To a person at a terminal, never to a script.
async function sayNextStep({ io, exitCode, ran }: Context): Promise<void> {
  if (exitCode !== 0 || !io.stderr.isTTY || !ran || ran.opts().quiet === true || ran.opts().json === true) return;
  const step = nextStep(ran);
  if (step !== undefined) await write(io.stderr, `\nNext: ${escapeControls(step)}\n`);
}

/**
 * The whole command line interface as commander knows it: help, completion and manual are made of it.
 * @param only a command's name, where no other is asked for: the others' options need not be set up then
 * @param print takes what commander prints of itself: help and the version
 */
export function programFor(context: Context, only = "", print: (text: string) => void = () => undefined): Command {
  const program = new Command("dcs-plan");
  program
    .description(
      "Places people into yearly intakes by published rules, chooses mentors, pairs the newly appointed, and proves the result.",
    )
    .version(toolVersion, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .configureOutput(outputTo(print))
    .configureHelp({ optionDescription: describe })
    .showSuggestionAfterError()
    .exitOverride()
    .hook("postAction", (_program, command) => {
      context.ran = command;
    })
    .addHelpText("before", exampleText(""));
  for (const [heading, group] of Object.entries(commandGroups)) {
    program.commandsGroup(heading);
    for (const [name, register] of Object.entries(group))
      if (name === only || !commandNames.includes(only)) register(program, context);
  }
  program.helpCommand("help [command]", "show help for a command");
  for (const command of program.commands) command.addHelpText("before", () => exampleText(command.name()));
  return program;
}

// That a list is empty where nothing is given needs no saying.
function describe(option: Option): string {
  if (!Array.isArray(option.defaultValue)) return plainHelp.optionDescription(option);
  return plainHelp.optionDescription(new Option(option.flags, option.description));
}

const plainHelp = new Help();

// commander's own error text is replaced by a finding, so that it looks and behaves like every other problem.
function outputTo(print: (text: string) => void): OutputConfiguration {
  return { writeOut: print, writeErr: () => undefined };
}

function asUsageError(error: unknown, argv: readonly string[], program: Command): unknown {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return error;
  // `help` knows no command of that name, and commander has no words for it.
  if (error.code === "commander.help" && argv[0] === "help")
    return usageError("usage/no-command", { found: argv[1] ?? "" });
  const message = error.message.replace(/^error: /, "").replace(/\n.*$/s, (rest) => ` ${rest.trim()}`);
  const command = program.commands.map((known) => known.name()).find((name) => argv.includes(name)) ?? "";
  return usageError("usage/command-line", { message, command });
}
