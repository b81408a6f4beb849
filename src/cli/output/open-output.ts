import { extname } from "node:path";
import { usageError } from "../../domain/errors.ts";
import { remark } from "../../domain/finding.ts";
import { findingLines } from "../../report/findings/findings.ts";
import type { Content } from "../../report/reporter.ts";
import { type Io, write } from "../io.ts";
import { lookOn } from "../terminal.ts";
import { destinationOf, writeFiles } from "./write-files.ts";
import { checkTargets, fileOf, sayWritten, type Target } from "./write-output.ts";

/** What the options say of where the answer of a command goes. */
export interface OutputAsk {
  /** Absent where the user names none: then the ending of `out` says it. */
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly color: string;
}

/** The formats of a command. The first is the default, which is text for people. */
export type Formats<Format extends string> = readonly [Format, ...Format[]];

interface OutputFile<Format extends string> extends Target {
  readonly format: Format;
}

/** What a command writes: looked at before its work begins, written when it has answered. */
export interface OpenOutput<Format extends string> {
  /** Of what `--out` names, else of standard output. */
  readonly format: Format;
  readonly files: readonly OutputFile<Format>[];
  /** The format of what goes to standard output; absent where `--out` names a file instead. */
  readonly printed: Format | undefined;
  /** Writes all files or none, then prints. */
  readonly write: (render: (format: Format, to: "file" | "stdout") => Promise<Content>) => Promise<void>;
}

/** Looks at everything that is to be written before the work begins. @throws UsageError */
export async function openOutput<Format extends string>(
  ask: OutputAsk,
  formats: Formats<Format>,
  inputs: readonly string[],
  io: Io,
): Promise<OpenOutput<Format>> {
  const out = fileOf(ask.out);
  const given = givenFormat(ask, formats);
  const files = (ask.report ?? []).map((text) => reportOf(text, formats));
  const format = given ?? (out === undefined ? formats[0] : await formatOfFile(out, formats, ask, io));
  if (out !== undefined) files.push({ path: out, format, option: "--out" });
  const printed = out === undefined ? format : undefined;
  if (printed !== undefined && binary.has(printed) && io.stdout.isTTY)
    throw usageError("output/terminal", { format: printed });
  await checkTargets(files, inputs, ask.force === true);
  return {
    format,
    files,
    printed,
    write: async (render) => {
      const made = files.map(async ({ path, format: as }) => ({ path, content: await render(as, "file") }));
      await writeFiles(await Promise.all(made), ask.force === true);
      const paths = files.map(({ path }) => path);
      await sayWritten(paths, ask, io);
      if (printed !== undefined) await print(await render(printed, "stdout"), io);
    },
  };
}

/** The format that the user names, if any. @throws UsageError where the command has none of that name */
export function givenFormat<Format extends string>(
  { format, json }: Pick<OutputAsk, "format" | "json">,
  formats: Formats<Format>,
): Format | undefined {
  const found = json ? "json" : format;
  return found === undefined ? undefined : formatOf(found, formats);
}

/** Prints a text, bytes, or a text in pieces. */
async function print(content: Content, io: Io): Promise<void> {
  const pieces = typeof content === "object" && "pieces" in content ? content.pieces : [content];
  for (const piece of pieces) await write(io.stdout, piece);
}

function reportOf<Format extends string>(text: string, formats: Formats<Format>): OutputFile<Format> {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-") throw usageError("usage/report", { found: text });
  return { format: formatOf(format, formats), path, option: "--report" };
}

function formatOf<Format extends string>(found: string, formats: Formats<Format>): Format {
  const format = formats.find((one) => one === found);
  if (format !== undefined) return format;
  throw usageError("usage/format", { found, known: formats.join(", ") });
}

/** What the ending of a file's name says; where that is nothing known here, the default, with a note. */
async function formatOfFile<Format extends string>(
  path: string,
  formats: Formats<Format>,
  ask: OutputAsk,
  io: Io,
): Promise<Format> {
  const [usual] = formats;
  const ending = extname(path).toLowerCase();
  // What a device or a pipe is called says nothing of what is read from it.
  if (ending === "" || ending === "." || (await destinationOf(path)).kind === "stream") return usual;
  const known = ending === ".txt" ? usual : formats.find((one) => one === formatByEnding[ending]);
  if (known !== undefined) return known;
  if (!ask.quiet) {
    const params = { found: ending, format: usual, known: formats.join(", ") };
    const note = remark("output/ending", params, { where: { file: path } });
    const lines = findingLines([note], lookOn("stderr", ask, io));
    await write(io.stderr, `${lines.join("\n")}\n`);
  }
  return usual;
}

const formatByEnding: Readonly<Record<string, string>> = {
  ".json": "json",
  ".csv": "csv",
  ".md": "md",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".ics": "ics",
  ".sarif": "sarif",
  ".xml": "junit",
};

/** Formats that a terminal cannot show. */
const binary: ReadonlySet<string> = new Set(["xlsx"]);
