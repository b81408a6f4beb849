import { hasErrors } from "../../domain/finding.ts";
import { renderFindings } from "../../report/findings/findings.ts";
import { write } from "../io.ts";
import { loadProblem } from "../load/load-problem.ts";
import { sourceLines } from "../load/source-lines.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

/** `dcs-plan check`: 0 clean or warnings, 1 errors in the data. */
export async function runCheck(
  councils: string,
  options: InputOptions & LookOptions,
  { io }: Context,
): Promise<number> {
  const { findings } = await loadProblem(councils, options, io);
  const format = options.json ? "json" : "text";
  const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env) };
  const lineOf = options.json ? undefined : await sourceLines(shown, io);
  await write(io.stdout, renderFindings(shown, { format, ...look, allErrors: options.allErrors, lineOf }));
  return hasErrors(findings) ? 1 : 0;
}
