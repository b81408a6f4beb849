import { progressOfPlans } from "../../app/progress-of-plans.ts";
import { progressPaper } from "../../report/people/progress.ts";
import { viewOf } from "../../report/plan/plan-view.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import type { LookOptions } from "../options.ts";
import { openPaper, type PaperOptions } from "../output/paper-outputs.ts";
import { sourceAt } from "../read-source.ts";

export interface ProgressOptions extends LookOptions, PaperOptions {
  readonly asOf?: string | undefined;
}

/** `dcs-plan progress`: 0 answered. */
export async function runProgress(
  paths: readonly string[],
  options: ProgressOptions,
  { io }: Context,
): Promise<number> {
  const output = await openPaper(options, paths, io);
  const made = await progressOfPlans(
    paths.map((path) => sourceAt(path, io)),
    options.asOf,
  );
  const { plan, status, promised, recorded, remedies } = made;
  await output.write({
    paper: () => progressPaper(viewOf(plan, ruleBook), made),
    data: () => ({
      asOf: status.asOf,
      completion: status.completion,
      ...status.progress,
      promised,
      recorded,
      remedies,
    }),
    stamp: status.asOf,
  });
  return 0;
}
