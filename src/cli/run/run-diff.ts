import { diffPlans } from "../../engine/plan/plan-diff.ts";
import { renderDiff } from "../../report/explanation/diff.ts";
import { ruleBook, ruleTitles } from "../../rules/index.ts";
import { write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import type { LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

export interface DiffCommandOptions extends LookOptions {
  readonly format?: "text" | "json" | "md" | undefined;
  readonly exitCode?: boolean | undefined;
}

/** `dcs-plan diff`: 0 answered; with --exit-code 1 where they differ. */
export async function runDiff(
  oldPath: string,
  newPath: string,
  options: DiffCommandOptions,
  { io }: Context,
): Promise<number> {
  const old = await loadPlan(oldPath, io);
  const next = await loadPlan(newPath, io);
  const diff = diffPlans(old, next, ruleBook);
  const format = options.json ? "json" : (options.format ?? "text");
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env), ruleTitles };
  await write(io.stdout, renderDiff(diff, old, next, { format, ...look }));
  return options.exitCode === true && !diff.same ? 1 : 0;
}
