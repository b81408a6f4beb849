import { parseDay } from "../../domain/dates.ts";
import { UsageError } from "../../domain/errors.ts";
import { statusOf } from "../../replan/status-of.ts";
import { renderStatus } from "../../report/people/status.ts";
import { ruleBook } from "../../rules/index.ts";
import { write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import type { LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

export interface StatusOptions extends LookOptions {
  readonly asOf?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** `dcs-plan status`: 0 answered, 1 with --strict where the completion goal cannot be met any more. */
export async function runStatus(path: string, options: StatusOptions, { io }: Context): Promise<number> {
  const plan = await loadPlan(path, io);
  const asOf = options.asOf ?? plan.asOf;
  if (parseDay(asOf) === undefined) {
    throw new UsageError({ code: "usage/as-of", severity: "error", params: { found: asOf } });
  }
  const status = statusOf(plan, asOf, ruleBook);
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env) };
  const names = new Map([...plan.mentors, ...plan.participants].map(({ id, name }) => [id, name]));
  const format = options.json ? "json" : "text";
  const text = renderStatus(status, plan.programme.words, (id) => names.get(id) ?? id, { format, ...look });
  await write(io.stdout, text);
  return options.strict && status.completion?.outlook === "missed" ? 1 : 0;
}
