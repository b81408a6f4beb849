import { diffPlans } from "../../app/diff-plans.ts";
import { renderDiff } from "../../report/explanation/diff.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceAt } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

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
  const { diff, old, next, exitCode } = await diffPlans(sourceAt(oldPath, io), sourceAt(newPath, io), options);
  const format = options.json ? "json" : (options.format ?? "text");
  const look = { ...lookOn("stdout", options, io), rules: ruleBook };
  await write(io.stdout, renderDiff(diff, old, next, { format, ...look }));
  return exitCode;
}
