import type { Argument, Command, Option } from "commander";
import { loadPlan } from "../../../app/load/load-plan.ts";
import { sortedBy } from "../../../domain/compare.ts";
import { slugOf } from "../../../domain/people/ids.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import { programmes } from "../../../programmes/index.ts";
import { regionsOf } from "../../../report/plan/plan-scope.ts";
import type { Context } from "../../context.ts";
import { write } from "../../io.ts";
import { sourceAt } from "../../read-source.ts";

/** A word that may follow, and what it means. */
interface Suggestion {
  readonly word: string;
  readonly about: string;
  /** Whether it means the same however it is written: then what is typed already stays as it is. */
  readonly anyCase?: true;
}

/** `dcs-plan complete -- words`: what may stand for the last word, a line each; then `:0` for files, or `:4` for none. */
export async function runComplete(words: readonly string[], context: Context): Promise<number> {
  const program = context.wholeProgram();
  const typed = words.at(-1) ?? "";
  // `--format=t` is the option with the beginning of its value; the shells put the option in front of the answer.
  const [, option, part] = /^(--[a-z-]+)=(.*)$/s.exec(typed) ?? [];
  const suggestions =
    option === undefined
      ? await suggest(program, words.slice(0, -1), typed, context)
      : await suggest(program, [...words.slice(0, -1), option], part, context);
  const fitting = suggestions.flatMap((suggestion) => fittingTo(part ?? typed, suggestion));
  const lines = fitting.map(({ word, about }) => `${word}\t${about}`);
  await write(context.io.stdout, [...lines, fitting.length > 0 ? ":4" : ":0", ""].join("\n"));
  return 0;
}

function fittingTo(typed: string, suggestion: Suggestion): Suggestion[] {
  const { word, about, anyCase } = suggestion;
  if (word.startsWith(typed)) return [suggestion];
  return anyCase && word.startsWith(typed.toLowerCase()) ? [{ word: typed + word.slice(typed.length), about }] : [];
}

async function suggest(
  program: Command,
  before: readonly string[],
  typed: string,
  context: Context,
): Promise<readonly Suggestion[]> {
  const command = program.commands.find((one) => before.includes(one.name()));
  if (!command) return typed.startsWith("-") ? optionNames(program) : commandNames(program);
  const asked = optionOf(command, before.at(-1) ?? "");
  if (asked && takesValue(asked)) return optionValues(asked, before, context);
  if (typed.startsWith("-")) return optionNames(command);
  const argument = argumentAt(command, before);
  return argument ? argumentValues(argument, before, context) : [];
}

function commandNames(program: Command): Suggestion[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((one) => ({ word: one.name(), about: one.summary() }));
}

function optionNames(command: Command): Suggestion[] {
  const shown = command.createHelp().visibleOptions(command);
  return shown.map(({ long, short, description }) => ({ word: long ?? short ?? "", about: description }));
}

function optionOf(command: Command, word: string): Option | undefined {
  return command.options.find(({ long, short }) => long === word || short === word);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

// Which argument comes next: as many as there are words that are neither options nor their values.
function argumentAt(command: Command, before: readonly string[]): Argument | undefined {
  const after = before.slice(before.indexOf(command.name()) + 1);
  const plain = after.filter((word, at) => {
    const earlier = optionOf(command, after[at - 1] ?? "");
    return !word.startsWith("-") && !(earlier && takesValue(earlier));
  });
  return command.registeredArguments[plain.length];
}

async function optionValues(option: Option, before: readonly string[], context: Context): Promise<Suggestion[]> {
  if (option.argChoices) return option.argChoices.map((word) => ({ word, about: "" }));
  if (option.long === "--programme") return programmeIds();
  const plan = await planIn(before, context);
  if (!plan) return [];
  if (option.long === "--intake") return intakesIn(plan);
  if (option.long === "--region") return regionsOf(plan).map((word) => ({ word, about: "" }));
  return option.long === "--for" || option.long === "--mentor" ? councilsIn(plan) : [];
}

async function argumentValues(argument: Argument, before: readonly string[], context: Context): Promise<Suggestion[]> {
  if (argument.name() === "shell") return ["bash", "zsh", "fish", "powershell"].map((word) => ({ word, about: "" }));
  if (argument.name() === "id") return programmeIds();
  const plan = argument.name() === "who" ? await planIn(before, context) : undefined;
  return plan ? councilsIn(plan) : [];
}

function programmeIds(): Suggestion[] {
  return [...programmes.values()].map(({ id, title }) => ({ word: id, about: title }));
}

function intakesIn({ programme }: Plan): Suggestion[] {
  return programme.intakes.map(({ id, startsOn }) => ({ word: id, about: `starts ${startsOn}` }));
}

// Without spaces, which not every shell quotes; commands that ask for somebody read it as the name.
function councilsIn({ participants }: Plan): Suggestion[] {
  const found = participants.flatMap(({ name, councils }) =>
    councils.map((council): Suggestion => ({ word: slugOf(council.name), about: name, anyCase: true })),
  );
  return sortedBy(found, ({ word }) => word);
}

/** The plan that the line names, if one of its words is a plan file that can be read. */
async function planIn(words: readonly string[], { io }: Context): Promise<Plan | undefined> {
  for (const word of words.filter((one) => one.endsWith(".json"))) {
    try {
      return await loadPlan(sourceAt(word, io));
    } catch {
      // No plan under this name: then there is nothing to suggest from it.
    }
  }
  return undefined;
}
