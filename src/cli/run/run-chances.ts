import { chancesOfPlan } from "../../app/chances-of-plan.ts";
import { chancesPaper } from "../../report/draw/chances.ts";
import { viewOf } from "../../report/plan/plan-view.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import type { LookOptions } from "../options.ts";
import { openPaper, type PaperOptions } from "../output/paper-outputs.ts";
import { sourceAt } from "../read-source.ts";

export interface ChancesOptions extends LookOptions, PaperOptions {
  readonly runs: string;
  readonly given?: boolean | undefined;
}

/** `dcs-plan chances`: 0 answered, 2 no plan, or one that its own rules could not have drawn. */
export async function runChances(path: string, options: ChancesOptions, { io }: Context): Promise<number> {
  const output = await openPaper(options, [path], io);
  const { plan, chances } = await chancesOfPlan(sourceAt(path, io), options);
  const paper = () => chancesPaper(chances, viewOf(plan, ruleBook));
  await output.write({ paper, data: () => ({ plan: plan.digest, ...chances, notBest: undefined }), stamp: plan.asOf });
  return 0;
}
