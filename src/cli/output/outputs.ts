import { fileNames } from "../../app/file-names.ts";
import { findPerson } from "../../app/find-person.ts";
import { renderPlan } from "../../app/render.ts";
import { type UsageError, usageError } from "../../domain/errors.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type FormatId, formatIds, isFormatId } from "../../report/index.ts";
import type { Content, ReportOptions } from "../../report/reporter.ts";
import { type Io, write } from "../io.ts";
import type { OutputOptions } from "../options.ts";
import { asciiOf, lookOn } from "../terminal.ts";
import { writeFiles } from "./write-files.ts";
import { checkTargets, fileOf, type Target } from "./write-output.ts";

/** Where a plan goes. */
export interface Outputs {
  /** Whether standard output is to hold JSON. */
  readonly json: boolean;
  readonly write: (plan: Plan) => Promise<void>;
}

interface Output extends Target {
  readonly format: FormatId;
}

/** Everything that the options ask to be written, looked at before the work begins. @throws UsageError */
export async function openOutputs(options: OutputOptions, inputs: readonly string[], io: Io): Promise<Outputs> {
  const format = options.json ? "json" : options.format;
  if (!isFormatId(format)) throw unknownFormat(format);
  const files: Output[] = options.report.map(reportOf);
  const out = fileOf(options.out);
  if (out !== undefined) files.push({ path: out, format, option: "--out" });
  if (options.for !== undefined) return openFolder(options, format);
  checkScope(options, [format, ...files.map((file) => file.format)]);
  await checkTargets(files, inputs, options.force === true);
  const write = (plan: Plan): Promise<void> =>
    writeAll(plan, files, out === undefined ? format : undefined, options, io);
  return { json: format === "json", write };
}

/** A calendar for each of some people, in a folder. @throws UsageError with any other format, or without a folder */
function openFolder(options: OutputOptions, format: FormatId): Outputs {
  const { out, for: who = [] } = options;
  if (format !== "ics" || out === undefined) throw usageError("usage/for", { format });
  const writeEach = async (plan: Plan): Promise<void> => {
    const { renderPersonalCalendar } = await import("../../report/plan/calendar.ts");
    const { writeFolder } = await import("./write-folder.ts");
    const everyone = [...new Map([...plan.mentors, ...plan.participants].map((one) => [one.id, one])).values()];
    const people = who.includes("all") ? plan.participants : who.map((text) => findPerson(text, everyone));
    const names = fileNames(everyone, "ics");
    const look = { width: fileWidth, color: false };
    const files = people.map(({ id }) => ({
      name: names.get(id) ?? "",
      content: renderPersonalCalendar(plan, look, id),
    }));
    await writeFolder(out, files, options.force === true);
  };
  return { json: false, write: writeEach };
}

async function writeAll(
  plan: Plan,
  files: readonly Output[],
  printed: FormatId | undefined,
  options: OutputOptions,
  io: Io,
): Promise<void> {
  const toFile = { width: fileWidth, color: options.color === "always", ascii: options.ascii };
  const made = files.map(async ({ path, format }) => ({ path, content: await render(plan, format, options, toFile) }));
  await writeFiles(await Promise.all(made), options.force === true);
  if (printed === undefined) return;
  const toStream = { ...lookOn("stdout", options, io), ascii: asciiOf(options.ascii, io.env) };
  const content = await render(plan, printed, options, toStream);
  const pieces = typeof content === "object" && "pieces" in content ? content.pieces : [content];
  for (const piece of pieces) await write(io.stdout, piece);
}

function render(
  plan: Plan,
  format: FormatId,
  { rawCsv, excel, names, region }: OutputOptions,
  look: Pick<ReportOptions, "width" | "color" | "ascii">,
): Promise<Content> {
  return renderPlan(plan, format, { names, region }, { ...look, rawCsv, excel });
}

const fileWidth = 100;

/** The plan document is always whole: without its people nobody could check it. */
function checkScope({ names, region }: OutputOptions, formats: readonly FormatId[]): void {
  const option = names !== "full" ? "--names" : region !== undefined ? "--region" : undefined;
  if (option !== undefined && formats.includes("json")) throw usageError("usage/scope", { option });
}

function reportOf(text: string): Output {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-") throw usageError("usage/report", { found: text });
  if (!isFormatId(format)) throw unknownFormat(format);
  return { format, path, option: "--report" };
}

function unknownFormat(found: string): UsageError {
  return usageError("usage/format", { found, known: formatIds.join(", ") });
}
