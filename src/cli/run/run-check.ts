import { checkInput } from "../../app/check-input.ts";
import { usageError } from "../../domain/errors.ts";
import { renderFindings } from "../../report/findings/findings.ts";
import type { Context } from "../context.ts";
import type { InputOptions } from "../options.ts";
import { type FindingsOptions, openFindings } from "../output/findings-outputs.ts";
import { writeFiles } from "../output/write-files.ts";
import { checkTargets, sayWritten } from "../output/write-output.ts";
import { problemInput } from "../problem-input.ts";

export interface CheckOptions extends InputOptions, FindingsOptions {
  readonly suggest?: string | undefined;
}

/** `dcs-plan check`: 0 clean or warnings, 1 errors in the data, or nothing lawful exists; 2 a file that cannot be read. */
export async function runCheck(file: string, options: CheckOptions, { io }: Context): Promise<number> {
  const about = { file, command: "check" } as const;
  const { suggest, force = false } = options;
  const inputs = [file, options.mentors, options.programme, options.reading].filter((path) => path !== undefined);
  const outputs = await openFindings(about, inputs, options, io, ({ findings }, look) =>
    Promise.resolve(renderFindings(findings, look)),
  );
  if (suggest === "-") throw usageError("usage/suggest");
  if (suggest !== undefined) await checkTargets([{ path: suggest, option: "--suggest" }], inputs, force);
  const checked = await outputs.orFatal(checkInput(problemInput(file, options, io)));
  if (checked === undefined) return 2;
  const { findings, exitCode } = checked;
  if (suggest !== undefined) {
    const { suggestedReading } = await import("../../app/suggest-reading.ts");
    await writeFiles([{ path: suggest, content: suggestedReading(checked.inputs, findings) }], force);
    await sayWritten([suggest], options, io);
  }
  const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  await outputs.write({ ...about, findings: shown });
  return exitCode;
}
