import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import { readinessOf } from "../../domain/plan/readiness.ts";
import { renderReadiness } from "../../report/people/readiness.ts";
import { sayFindings } from "../failure.ts";
import { write } from "../io.ts";
import { loadProblem } from "../load/load-problem.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

export interface ReadinessOptions extends InputOptions, LookOptions {
  readonly strict?: boolean | undefined;
}

/** `dcs-plan readiness`: 0 answered, 1 with --strict where anybody will be late. @throws UsageError */
export async function runReadiness(areas: string, options: ReadinessOptions, { io, argv }: Context): Promise<number> {
  const { problem, findings } = await loadProblem(areas, options, io);
  if (hasErrors(findings)) throw new UsageError(...findings);
  const { programme, participants } = problem;
  const spec = programme.readiness;
  if (!spec) {
    throw new UsageError({ code: "usage/no-readiness", severity: "error", params: { found: programme.id } });
  }
  if (!options.quiet && findings.length > 0) await sayFindings(findings, false, argv, io);
  const entries = readinessOf(programme, spec, participants);
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env) };
  const format = options.json ? "json" : "text";
  await write(io.stdout, renderReadiness(entries, spec, programme.words, { format, ...look }));
  return options.strict && entries.some(({ isLate }) => isLate) ? 1 : 0;
}
