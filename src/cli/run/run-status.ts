import { statusOfPlan } from "../../app/status-of-plan.ts";
import { statusPaper } from "../../report/people/status.ts";
import { viewOf } from "../../report/plan/plan-view.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import type { LookOptions } from "../options.ts";
import { openPaper, type PaperOptions } from "../output/paper-outputs.ts";
import { sourceAt } from "../read-source.ts";

export interface StatusOptions extends LookOptions, PaperOptions {
  readonly asOf?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** `dcs-plan status`: 0 answered, 1 with --strict where the completion goal cannot be met any more. */
export async function runStatus(path: string, options: StatusOptions, { io }: Context): Promise<number> {
  const output = await openPaper(options, [path], io);
  const { plan, status, exitCode } = await statusOfPlan(sourceAt(path, io), options);
  const { asOf } = status;
  await output.write({ paper: () => statusPaper(status, viewOf(plan, ruleBook)), data: () => status, stamp: asOf });
  return exitCode;
}
