import { type Command, Option } from "commander";
import type { Paper } from "../../report/paper/paper.ts";
import { type PaperFormat, paperFormats, renderPaper } from "../../report/paper/render-paper.ts";
import { jsonText } from "../../report/plan/json-text.ts";
import type { Io } from "../io.ts";
import { collect, jsonOption, type LookOptions, usualFormat } from "../options.ts";
import { lookOn } from "../terminal.ts";
import { type Formats, openOutput } from "./open-output.ts";

/** Options of commands whose answer is a paper, in any of its formats, or data. */
export interface PaperOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly rawCsv?: boolean | undefined;
  readonly excel?: boolean | undefined;
}

type Format = PaperFormat | "json";
const [firstFormat, ...otherFormats] = paperFormats;
const formats: Formats<Format> = [firstFormat, ...otherFormats, "json"];

export function addPaperOptions(command: Command): void {
  command
    .optionsGroup("Output:")
    .addOption(new Option("--format <f>", `how to print it; ${usualFormat("text")}`).choices([...formats]))
    .addOption(jsonOption())
    .option("-o, --out <file>", "write to a file instead of standard output (-)")
    .option("--report <format=path>", "write it in one more format as well (repeatable)", collect, [])
    .option("--force", "overwrite files that exist")
    .option("--raw-csv", "in CSV, leave text that looks like a formula as it is")
    .option(
      "--excel",
      "in CSV, add a byte order mark and CR LF line ends, and keep ids such as 2009-10 from becoming dates",
    );
}

/** An answer in its two forms: for people and for programs. */
interface Answer {
  readonly paper: () => Paper;
  readonly data: () => unknown;
  /** The day that a workbook says it was made on. */
  readonly stamp: string;
}

/** Where such an answer goes; looked at before the work begins. @throws UsageError */
export async function openPaper(options: PaperOptions & LookOptions, inputs: readonly string[], io: Io) {
  const output = await openOutput<Format>(options, formats, inputs, io);
  return {
    isJson: output.printed === "json",
    write: ({ paper, data, stamp }: Answer): Promise<void> =>
      output.write(async (format, to) => {
        if (format === "json") return `${jsonText(data(), 2)}\n`;
        const look =
          to === "file" ? { width: fileWidth, color: options.color === "always" } : lookOn("stdout", options, io);
        return renderPaper(paper(), format, { ...look, rawCsv: options.rawCsv, excel: options.excel }, stamp);
      }),
  };
}

const fileWidth = 100;
