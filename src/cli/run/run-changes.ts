import { changesFormats, changesOfPlan } from "../../app/changes-of-plan.ts";
import { loadPlan } from "../../app/load/load-plan.ts";
import type { Context } from "../context.ts";
import type { LookOptions } from "../options.ts";
import { openOutput } from "../output/open-output.ts";
import { sourceAt } from "../read-source.ts";

export interface ChangesOptions extends LookOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly excel?: boolean | undefined;
}

/** `dcs-plan changes`: 0 the sheet is written. */
export async function runChanges(path: string, options: ChangesOptions, { io }: Context): Promise<number> {
  const output = await openOutput(options, changesFormats, [path], io);
  const plan = await loadPlan(sourceAt(path, io));
  await output.write((format) => changesOfPlan(plan, format, options));
  return 0;
}
