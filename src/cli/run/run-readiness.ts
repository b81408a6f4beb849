import { readiness } from "../../app/readiness.ts";
import { renderReadiness } from "../../report/people/readiness.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import { write } from "../io.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import { problemInput } from "../problem-input.ts";
import { lookOn } from "../terminal.ts";

export interface ReadinessOptions extends InputOptions, LookOptions {
  readonly strict?: boolean | undefined;
}

/** `dcs-plan readiness`: 0 answered, 1 with --strict where anybody will be late. @throws UsageError */
export async function runReadiness(areas: string, options: ReadinessOptions, context: Context): Promise<number> {
  const { io } = context;
  const { entries, spec, programme, findings, exitCode } = await readiness(problemInput(areas, options, io), options);
  await sayWarnings(findings, options, context);
  const format = options.json ? "json" : "text";
  const look = lookOn("stdout", options, io);
  await write(io.stdout, renderReadiness(entries, spec, programme.words, { format, ...look }));
  return exitCode;
}
