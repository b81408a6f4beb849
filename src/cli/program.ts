import { Command, CommanderError, type OutputConfiguration } from "commander";
import { UsageError } from "../domain/errors.ts";
import { commands } from "./commands/index.ts";
import { type Io, tolerateClosedPipes, write } from "./io.ts";
import { toolVersion } from "./version.ts";

/** What every command is given, and where it leaves its exit code. */
export interface Context {
  readonly io: Io;
  readonly argv: readonly string[];
  exitCode: number;
}

/** Reads the command line, runs the command it names, and gives its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  tolerateClosedPipes(io);
  const context: Context = { io, argv, exitCode: 0 };
  const program = programFor(context);
  if (argv.length === 0) {
    await write(io.stderr, program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    throw asUsageError(error, argv, program);
  }
  return context.exitCode;
}

/** The whole command line interface as commander knows it: help, completion and manual are made of it. */
export function programFor(context: Context): Command {
  const program = new Command("dcs-plan");
  program
    .description(
      "Places people into yearly intakes by published rules, chooses mentors, pairs the newly appointed, and proves the result.",
    )
    .version(toolVersion, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .configureOutput(outputTo(context.io))
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText("after", examples);
  for (const register of commands) register(program, context);
  return program;
}

// commander's own error text is replaced by a finding, so that it looks and behaves like every other problem.
function outputTo({ stdout }: Io): OutputConfiguration {
  return { writeOut: (text) => void stdout.write(text), writeErr: () => undefined };
}

function asUsageError(error: unknown, argv: readonly string[], program: Command): unknown {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return error;
  const message = error.message.replace(/^error: /, "").replace(/\n.*$/s, (rest) => ` ${rest.trim()}`);
  const command = program.commands.map((known) => known.name()).find((name) => argv.includes(name)) ?? "";
  return new UsageError({ code: "usage/command-line", severity: "error", params: { message, command } });
}

const examples = `
Examples:
  dcs-plan allocate councils.csv                 a plan, as tables
  dcs-plan allocate councils.csv --json -o plan.json
  dcs-plan validate plan.json                    is it lawful, and the best there is?
  dcs-plan check councils.csv                    read the input only, all problems at once
  dcs-plan programmes dcs-leadership-2009        print a programme, to edit it
`;
