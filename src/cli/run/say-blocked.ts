import { checkBlocked } from "../../check/stages/check-blocked.ts";
import { Bug } from "../../domain/errors.ts";
import type { Blocked } from "../../domain/plan/allocation.ts";
import type { Problem } from "../../domain/problem.ts";
import { renderBlocked } from "../../report/explanation/blocked.ts";
import { write } from "../io.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";

/** Says why a further stage is impossible, after our own inspector has gone over it; gives the exit code. */
export async function sayBlocked(
  blocked: Blocked,
  problem: Problem,
  { color }: { readonly color: string },
  json: boolean,
  { io }: Context,
): Promise<number> {
  const { findings } = checkBlocked(problem, blocked);
  if (findings.length > 0)
    throw new Bug(
      `"${blocked.stage} is impossible" does not pass its own inspection:\n${JSON.stringify(findings, null, 2)}`,
    );
  const stream = json ? io.stdout : io.stderr;
  const look = { width: widthOf(stream, io.env), color: colorOf(color, stream, io.env) };
  const people = [...problem.participants, ...(problem.mentors ?? [])];
  const format = json ? "json" : "text";
  await write(stream, renderBlocked(blocked, problem.programme, people, { format, ...look }));
  return 1;
}
