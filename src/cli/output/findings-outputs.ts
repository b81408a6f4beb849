import { toolName, toolVersion } from "../../app/version.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import type { FindingsLook } from "../../report/findings/findings.ts";
import type { FindingsReport } from "../../report/findings/validation.ts";
import { type Io, write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceLines } from "../source-lines.ts";
import { lookOn } from "../terminal.ts";
import { writeFiles } from "./write-files.ts";
import { checkTargets, type Target } from "./write-output.ts";

/** The formats of findings: for people, for scripts, for code scanning, for test reports, for pull requests. */
export const findingsFormats = ["text", "json", "sarif", "junit", "github"] as const;
type FindingsFormat = (typeof findingsFormats)[number];

export interface FindingsOptions extends LookOptions {
  readonly format?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
}

/** Where the findings of one file go. */
export interface FindingsOutputs<Report extends FindingsReport> {
  readonly write: (report: Report) => Promise<void>;
  /**
   * What the work gives. Where its input cannot be read at all, that is reported in the formats for machines as well:
   * `undefined` then; for people it is thrown on.
   */
  readonly orFatal: <Made>(work: Promise<Made>) => Promise<Made | undefined>;
}

/** A report as text or JSON, which each command has of its own. */
export type Plainly<Report> = (report: Report, look: FindingsLook & { format: "text" | "json" }) => Promise<string>;

/** Looks at every `--report` before the work begins. @throws UsageError for a format or a file that cannot be */
export async function openFindings<Report extends FindingsReport>(
  { file, command }: Pick<FindingsReport, "file" | "command">,
  options: FindingsOptions,
  io: Io,
  plainly: Plainly<Report>,
): Promise<FindingsOutputs<Report>> {
  const format = formatOf(options.json ? "json" : (options.format ?? "text"));
  const files = (options.report ?? []).map(reportOf);
  await checkTargets(files, [file], options.force === true);
  const render = async (report: Report, as: FindingsFormat, look: FindingsLook): Promise<string> =>
    as === "text" || as === "json" ? plainly(report, { format: as, ...look }) : forMachines(report, as);
  const writeReports = async (report: Report, lineOf: FindingsLook["lineOf"]): Promise<void> => {
    const look = { width: 100, color: false, allErrors: options.allErrors, lineOf };
    const made = files.map(async ({ path, format: as }) => ({ path, content: await render(report, as, look) }));
    await writeFiles(await Promise.all(made), options.force === true);
  };
  return {
    write: async (report) => {
      const lineOf = format === "json" ? undefined : await sourceLines(report.findings, io);
      await writeReports(report, lineOf);
      await write(io.stdout, await render(report, format, { ...lookOn("stdout", options, io), lineOf }));
    },
    orFatal: async (work) => {
      try {
        return await work;
      } catch (error) {
        if (!(error instanceof UsageError) || (files.length === 0 && isPlain(format))) throw error;
        const report = { file, command, findings: error.findings };
        for (const { path, format: as } of files.filter((one) => !isPlain(one.format)))
          await writeFiles([{ path, content: await forMachines(report, as) }], options.force === true);
        if (isPlain(format)) throw error;
        await write(io.stdout, await forMachines(report, format));
        return undefined;
      }
    },
  };
}

function isPlain(format: FindingsFormat): boolean {
  return format === "text" || format === "json";
}

async function forMachines(report: FindingsReport, format: FindingsFormat): Promise<string> {
  if (format === "sarif") {
    const { renderSarif } = await import("../../report/findings/sarif.ts");
    return renderSarif(report, { name: toolName, version: toolVersion });
  }
  if (format === "junit") return (await import("../../report/findings/junit.ts")).renderJunit(report);
  return (await import("../../report/findings/github.ts")).renderGithub(report);
}

function reportOf(text: string): Target & { readonly format: FindingsFormat } {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-") throw usageError("usage/report", { found: text });
  return { format: formatOf(format), path, option: "--report" };
}

function formatOf(found: string): FindingsFormat {
  const format = findingsFormats.find((one) => one === found);
  if (format) return format;
  throw usageError("usage/format", { found, known: findingsFormats.join(", ") });
}
