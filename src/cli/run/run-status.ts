import { statusOfPlan } from "../../app/status-of-plan.ts";
import { renderStatus } from "../../report/people/status.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceAt } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

export interface StatusOptions extends LookOptions {
  readonly asOf?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** `dcs-plan status`: 0 answered, 1 with --strict where the completion goal cannot be met any more. */
export async function runStatus(path: string, options: StatusOptions, { io }: Context): Promise<number> {
  const { plan, status, exitCode } = await statusOfPlan(sourceAt(path, io), options);
  const names = new Map([...plan.mentors, ...plan.participants].map(({ id, name }) => [id, name]));
  const format = options.json ? "json" : "text";
  const look = lookOn("stdout", options, io);
  await write(
    io.stdout,
    renderStatus(status, plan.programme.words, (id) => names.get(id) ?? id, { format, ...look }),
  );
  return exitCode;
}
