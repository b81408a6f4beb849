import { baseName } from "../../files/text/file-name.ts";
import { logOf, type NamedPlan } from "../../replan/log-of.ts";
import { renderLog } from "../../report/people/log.ts";
import { ruleBook } from "../../rules/index.ts";
import { write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import type { LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

/** `dcs-plan log`: 0 the chain is whole, 1 it is broken or out of order. */
export async function runLog(paths: readonly string[], options: LookOptions, { io }: Context): Promise<number> {
  const plans: NamedPlan[] = [];
  for (const path of paths) plans.push({ file: baseName(path), plan: await loadPlan(path, io) });
  const log = logOf(plans, ruleBook);
  const { allErrors } = options;
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env), allErrors };
  // Every chain has at least one plan: the command line asks for it.
  const { words } = plans[0].plan.programme;
  await write(io.stdout, renderLog(log, words, { format: options.json ? "json" : "text", ...look }));
  return log.findings.length === 0 ? 0 : 1;
}
