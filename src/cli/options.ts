import { type Command, Option } from "commander";
import { formatIds } from "../report/index.ts";
import { type Names, nameChoices } from "../report/plan/plan-scope.ts";

/** Options by which input is read, as commander gives them. */
export interface InputOptions {
  readonly programme?: string | undefined;
  readonly mentors?: string | undefined;
  readonly scores?: string | undefined;
  readonly asOf?: string | undefined;
  readonly seed?: string | undefined;
  /** `path=value`, in the order given. */
  readonly set?: readonly string[] | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: string | undefined;
  readonly map?: readonly string[] | undefined;
  readonly dates?: string | undefined;
  readonly reading?: string | undefined;
  readonly draw?: string | undefined;
  readonly beacon?: string | undefined;
  readonly key?: string | undefined;
}

export interface LookOptions {
  readonly color: string;
  readonly quiet?: boolean | undefined;
  /** Every finding as text, however many. */
  readonly allErrors?: boolean | undefined;
  readonly json?: boolean | undefined;
}

export interface OutputOptions extends LookOptions {
  /** Absent where the user names none. */
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly report: readonly string[];
  readonly rawCsv?: boolean | undefined;
  readonly excel?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly details?: boolean | undefined;
  readonly names: Names;
  readonly for?: readonly string[] | undefined;
  readonly region?: string | undefined;
}

export function addInputOptions(command: Command): void {
  command
    .optionsGroup("Input:")
    .option("--programme <id|file>", "a programme's id, or a JSON or YAML file", undefined)
    .option("--as-of <yyyy-mm-dd>", "the day on which facts are judged (default: the programme's own)")
    .option("--seed <text>", "the seed of the lot (default: the programme's own)")
    .option("--set <path=value>", "set a value of the programme: intakes.2010-11.places=20 (repeatable)", collect, [])
    .option("--delimiter <c>", "field delimiter: , ; | or tab (default: auto-detect)")
    .option("--encoding <name>", "of the input: utf-8, utf-16le, utf-16be or windows-1252 (default: auto-detect)")
    .option("--sheet <name>", "which sheet of a workbook (default: the first visible one that has the columns)")
    .option("--header-row <n>", "the row, or the line, of the headings (default: auto-detect)");
  addReadingOptions(command);
}

/** What may be said of how tables are read. */
export function addReadingOptions(command: Command): void {
  command
    .option("--map <heading=column>", 'which column a heading is: "DCS name=director" (repeatable)', collect, [])
    .option("--dates <order>", "the order of dates such as 1/9/2009: dmy, mdy or ymd (default: auto-detect)")
    .option("--reading <file>", "how tables are read: the part reading of a programme, in a YAML or JSON file");
}

export function addOutputOptions(command: Command): void {
  command
    .optionsGroup("Output:")
    .addOption(new Option("--format <f>", `how to print the plan; ${usualFormat("table")}`).choices([...formatIds]))
    .addOption(jsonOption())
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--force", "overwrite files that exist")
    .option("--report <format=path>", "write one more output of the same run (repeatable)", collect, [])
    .option("--raw-csv", "in CSV, leave text that looks like a formula as it is")
    .option(
      "--excel",
      "in CSV, add a byte order mark and CR LF line ends, and keep ids such as 2009-10 from becoming dates",
    )
    .option("--details", "in a table, add fair shares, goals with their proofs, and fingerprints")
    .option("--ascii", "draw tables with + - and | (default where the locale is not UTF-8)")
    .addOption(new Option("--names <how>", "name people in reports").choices([...nameChoices]).default("full"))
    .option(
      "--for <who>",
      "with --format ics: a calendar for this person, or all, into the folder of -o (repeatable)",
      repeated,
    )
    .option("--region <name>", "report one region only (any format but json)");
  addLookOptions(command);
}

/** For commands that say what they found in a file. */
export function addFindingsOptions(command: Command): void {
  command
    .optionsGroup("Output:")
    .addOption(
      new Option("--format <f>", `how to print it; ${usualFormat("text")}`).choices([
        "text",
        "json",
        "sarif",
        "junit",
        "github",
      ]),
    )
    .addOption(jsonOption())
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--report <format=path>", "write it in one more format as well (repeatable)", collect, [])
    .option("--force", "overwrite files that exist");
}

export function addLookOptions(command: Command): void {
  command
    .optionsGroup("Messages and colour:")
    .option("--quiet", "no warnings or notes on standard error")
    .option("--all-errors", "show every error and warning (default: above 20, a summary with examples)")
    .addOption(new Option("--color <when>", "colour the output").choices(["auto", "always", "never"]).default("auto"));
}

/** Said in the help instead of a default, which commander would give as if the user had named it. */
export function usualFormat(format: string): string {
  return `without it, the ending of -o says, else ${format}`;
}

export function jsonOption(): Option {
  return new Option("--json", "print JSON (the same as --format json); errors are JSON too");
}

/** For options that may stand several times. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

/** The same without a default: absent where it is not given. */
export function repeated(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}
