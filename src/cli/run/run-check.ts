import { checkInput } from "../../app/check-input.ts";
import { renderFindings } from "../../report/findings/findings.ts";
import type { InputOptions } from "../options.ts";
import { type FindingsOptions, openFindings } from "../output/findings-outputs.ts";
import { problemInput } from "../problem-input.ts";
import type { Context } from "../program.ts";

/** `dcs-plan check`: 0 clean or warnings, 1 errors in the data, or nothing lawful exists; 2 a file that cannot be read. */
export async function runCheck(
  file: string,
  options: InputOptions & FindingsOptions,
  { io }: Context,
): Promise<number> {
  const about = { file, command: "check" } as const;
  const outputs = await openFindings(about, options, io, async ({ findings }, look) => renderFindings(findings, look));
  const checked = await outputs.orFatal(checkInput(problemInput(file, options, io)));
  if (checked === undefined) return 2;
  const { findings, exitCode } = checked;
  const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  await outputs.write({ ...about, findings: shown });
  return exitCode;
}
