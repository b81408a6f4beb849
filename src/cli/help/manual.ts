import type { Command, Option } from "commander";
import { toolVersion } from "../../app/version.ts";
import { examples } from "./examples.ts";

/** The manual page of the whole command line, in the language of `man` (roff). */
export function manualOf(program: Command): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).filter((command) => command.name() !== "help");
  return [
    `.TH "DCS\\-PLAN" "1" "" "dcs\\-plan ${escape(toolVersion)}" ""`,
    ".SH NAME",
    `dcs\\-plan \\- ${escape("places people into intakes, chooses and pairs mentors, and proves the result")}`,
    ".SH SYNOPSIS",
    ...commands.flatMap((command) => [
      ".PP",
      `\\fBdcs\\-plan ${escape(command.name())}\\fR ${escape(command.usage())}`,
    ]),
    ".SH DESCRIPTION",
    escape(program.description()),
    ".SH EXAMPLES",
    ...examplesOf(""),
    ".SH COMMANDS",
    ...commands.flatMap((command) => sectionOf(command)),
    ".SH EXIT STATUS",
    ...statuses.flatMap(([status, meaning]) => [".TP", `.B ${status}`, escape(meaning)]),
    ".SH ENVIRONMENT",
    ...environment.flatMap(([name, meaning]) => [".TP", `.B ${escape(name)}`, escape(meaning)]),
    "",
  ].join("\n");
}

function sectionOf(command: Command): string[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).filter(({ long }) => long !== "--help");
  return [
    `.SS "dcs\\-plan ${escape(command.name())} ${escape(command.usage())}"`,
    escape(command.description() || command.summary()),
    ...command.registeredArguments.flatMap((argument) =>
      argument.description === "" ? [] : [".TP", `.I ${escape(argument.name())}`, escape(argument.description)],
    ),
    ...options.flatMap((option) => [".TP", `.B ${escape(option.flags)}`, escape(optionText(option))]),
    ...examplesOf(command.name()),
  ];
}

function optionText({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? ` (${argChoices.join(", ")})` : "";
  const usual = typeof defaultValue === "string" ? ` (default: ${defaultValue})` : "";
  return `${description}${choices}${usual}`;
}

function examplesOf(command: string): string[] {
  const own = examples[command] ?? [];
  return own.flatMap(([line, about]) => [
    ".PP",
    `${escape(about)}:`,
    ".PP",
    ".RS 4",
    ".nf",
    escape(line),
    ".fi",
    ".RE",
  ]);
}

const statuses = [
  ["0", "The answer is yes: a plan, a clean file, a lawful plan."],
  ["1", "The answer is no: nothing lawful exists, errors in the data, a plan with faults."],
  ["2", "There is no answer: wrong usage, unreadable or invalid input."],
  ["70", "An internal error: a bug in dcs-plan."],
  ["130", "Interrupted."],
] as const;

const environment = [
  ["NO_COLOR, FORCE_COLOR", "Colour never, or always; --color overrides both."],
  ["COLUMNS", "How wide tables are where the output is no terminal."],
  ["LC_ALL, LC_CTYPE, LANG", "Where they name an encoding other than UTF-8, tables are drawn with plain signs."],
] as const;

// A line that starts with a dot or an apostrophe would be a command of roff.
function escape(text: string): string {
  const plain = text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/\s*\n\s*/g, " ");
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
