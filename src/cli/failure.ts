import { toolVersion } from "../app/version.ts";
import { UsageError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { findingLines, renderFindings } from "../report/findings/findings.ts";
import type { Context } from "./context.ts";
import { type Io, write } from "./io.ts";
import { sourceLines } from "./source-lines.ts";
import { colorOf, widthOf } from "./terminal.ts";

/** Says what went wrong, and gives the exit code for it. With `--json` it is one JSON object on standard output. */
export async function reportFailure(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (isCommanderExit(error)) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UsageError)) return reportBug(error, io);
  const [stream] = error.findings.filter(({ code }) => code === "output/stream");
  if (stream !== undefined) return reportStream(stream, io);
  await sayFindings(error.findings, wantsJson(argv), argv, io);
  return 2;
}

/** Findings that end a run: text on standard error, or the JSON object that the caller asked for on standard output. */
export async function sayFindings(
  findings: UsageError["findings"],
  json: boolean,
  argv: readonly string[],
  io: Io,
): Promise<void> {
  const stream = json ? io.stdout : io.stderr;
  const color = colorOf(colorChoice(argv), stream, io.env);
  const look = { color, width: widthOf(stream, io.env), allErrors: argv.includes("--all-errors") };
  const lineOf = json ? undefined : await sourceLines(findings, io);
  await write(stream, renderFindings(findings, { format: json ? "json" : "text", ...look, lineOf }));
}

// Usage errors come before the options are known, so what was asked for is read off the words themselves.
function wantsJson(argv: readonly string[]): boolean {
  const format = argv.indexOf("--format");
  return argv.includes("--json") || argv.includes("--format=json") || (format >= 0 && argv[format + 1] === "json");
}

function colorChoice(argv: readonly string[]): string {
  const at = argv.indexOf("--color");
  return argv.find((word) => word.startsWith("--color="))?.slice(8) ?? (at >= 0 ? argv[at + 1] : undefined) ?? "auto";
}

// Where standard output takes nothing, JSON cannot go there either; where standard error does not, nothing can be said.
async function reportStream(finding: Finding, io: Io): Promise<number> {
  const [line] = findingLines([finding], { color: false, width: 100 });
  await write(io.stderr, `dcs-plan: ${line}\n`).catch(() => undefined);
  return 2;
}

async function reportBug(error: unknown, io: Io): Promise<number> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lead = [
    "Internal error: this is a bug in dcs-plan, not in your input.",
    "Please report it to whoever gave you dcs-plan. Include the command line, the lines below, and the input",
    "files if you may share them (without names, or cut down to the rows that still cause it).",
  ].join("\n");
  await write(
    io.stderr,
    `${lead}\n\ndcs-plan ${toolVersion}, Node.js ${process.version}, ${process.platform}\n${detail}\n`,
  );
  return 70;
}

function isCommanderExit(error: unknown): error is { readonly exitCode: number } {
  return (
    error instanceof Error && "exitCode" in error && "code" in error && String(error.code).startsWith("commander.")
  );
}

/** Says on standard error what was found without ending the run, unless nothing is to be said. */
export async function sayWarnings(
  findings: readonly Finding[],
  { quiet }: { readonly quiet?: boolean | undefined },
  { argv, io }: Context,
): Promise<void> {
  if (!quiet && findings.length > 0) await sayFindings(findings, false, argv, io);
}
