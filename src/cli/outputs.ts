import { UsageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan.ts";
import { type FormatId, formatIds, isFormatId, reporters } from "../report/index.ts";
import { ruleBook } from "../rules/index.ts";
import { type Io, write } from "./io.ts";
import type { OutputOptions } from "./options.ts";
import { colorOf, widthOf } from "./terminal.ts";
import { checkTargets, type Target, writeWhole } from "./write-output.ts";

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
  if (options.out !== undefined) files.push({ path: options.out, format, option: "--out" });
  await checkTargets(files, inputs, options.force === true);
  const write = (plan: Plan): Promise<void> =>
    writeAll(plan, files, options.out === undefined ? format : undefined, options, io);
  return { json: format === "json", write };
}

async function writeAll(
  plan: Plan,
  files: readonly Output[],
  printed: FormatId | undefined,
  options: OutputOptions,
  io: Io,
): Promise<void> {
  const { rawCsv, excel } = options;
  const ruleTitles = new Map([...ruleBook.values()].map(({ id, title }) => [id, title]));
  const texts = await Promise.all(
    files.map(async ({ format }) => {
      const render = await reporters[format].load();
      return render(plan, {
        width: fileWidth,
        color: options.color === "always",
        ascii: options.ascii,
        rawCsv,
        excel,
        ruleTitles,
      });
    }),
  );
  for (const [at, text] of texts.entries()) await writeWhole(files[at].path, text);
  if (printed === undefined) return;
  const render = await reporters[printed].load();
  const look = {
    width: widthOf(io.stdout, io.env),
    color: colorOf(options.color, io.stdout, io.env),
    ascii: options.ascii,
  };
  await write(io.stdout, render(plan, { ...look, rawCsv, excel, ruleTitles }));
}

const fileWidth = 100;

function reportOf(text: string): Output {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-")
    throw new UsageError({ code: "usage/report", severity: "error", params: { found: text } });
  if (!isFormatId(format)) throw unknownFormat(format);
  return { format, path, option: "--report" };
}

function unknownFormat(found: string): UsageError {
  return new UsageError({ code: "usage/format", severity: "error", params: { found, known: formatIds.join(", ") } });
}
