import { checkInput } from "../../app/check-input.ts";
import { renderFindings } from "../../report/findings/findings.ts";
import { write } from "../io.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import { problemInput } from "../problem-input.ts";
import type { Context } from "../program.ts";
import { sourceLines } from "../source-lines.ts";
import { lookOn } from "../terminal.ts";

/** `dcs-plan check`: 0 clean or warnings, 1 errors in the data, or nothing lawful exists. */
export async function runCheck(
  councils: string,
  options: InputOptions & LookOptions,
  { io }: Context,
): Promise<number> {
  const { findings, exitCode } = await checkInput(problemInput(councils, options, io));
  const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  const format = options.json ? "json" : "text";
  const lineOf = options.json ? undefined : await sourceLines(shown, io);
  await write(io.stdout, renderFindings(shown, { format, ...lookOn("stdout", options, io), lineOf }));
  return exitCode;
}
