import { logOfPlans } from "../../app/log-of-plans.ts";
import { renderLog } from "../../report/people/log.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceAt } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

/** `dcs-plan log`: 0 the chain is whole, 1 it is broken or out of order. */
export async function runLog(paths: readonly string[], options: LookOptions, { io }: Context): Promise<number> {
  const { log, words, exitCode } = await logOfPlans(paths.map((path) => sourceAt(path, io)));
  const format = options.json ? "json" : "text";
  await write(io.stdout, renderLog(log, words, { format, ...lookOn("stdout", options, io) }));
  return exitCode;
}
