import { toolName, toolVersion } from "../../app/version.ts";
import { UsageError } from "../../domain/errors.ts";
import type { FindingsLook } from "../../report/findings/findings.ts";
import type { FindingsReport } from "../../report/findings/validation.ts";
import { type Io, write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceLines } from "../source-lines.ts";
import { lookOn } from "../terminal.ts";
import { openOutput } from "./open-output.ts";
import { writeFiles } from "./write-files.ts";

/** The formats of findings: for people, for scripts, for code scanning, for test reports, for pull requests. */
export const findingsFormats = ["text", "json", "sarif", "junit", "github"] as const;
type FindingsFormat = (typeof findingsFormats)[number];

export interface FindingsOptions extends LookOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
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

/** Looks at every output before the work begins. @throws UsageError for a format or a file that cannot be */
export async function openFindings<Report extends FindingsReport>(
  { file, command }: Pick<FindingsReport, "file" | "command">,
  inputs: readonly string[],
  options: FindingsOptions,
  io: Io,
  plainly: Plainly<Report>,
): Promise<FindingsOutputs<Report>> {
  const { files, printed, ...output } = await openOutput(options, findingsFormats, inputs, io);
  const render = async (report: Report, as: FindingsFormat, look: FindingsLook): Promise<string> =>
    as === "text" || as === "json" ? plainly(report, { format: as, ...look }) : forMachines(report, as);
  return {
    write: async (report) => {
      const lineOf = printed === "json" ? undefined : await sourceLines(report.findings, io);
      const inFile = { width: 100, color: false, allErrors: options.allErrors, lineOf };
      await output.write((as, to) =>
        render(report, as, to === "file" ? inFile : { ...lookOn("stdout", options, io), lineOf }),
      );
    },
    orFatal: async (work) => {
      try {
        return await work;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        const report = { file, command, findings: error.findings };
        for (const { path, format: as } of files)
          if (!isPlain(as))
            await writeFiles([{ path, content: await forMachines(report, as) }], options.force === true);
        // For people it is said on standard error, and with --json by whoever catches it.
        if (isPlain(output.format)) throw error;
        if (printed !== undefined) await write(io.stdout, await forMachines(report, printed));
        return undefined;
      }
    },
  };
}

function isPlain(format: FindingsFormat): format is "text" | "json" {
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
