import { verifyDraw } from "../../app/draw/verify-draw.ts";
import { renderDrawVerdict } from "../../report/draw/draw-verdict.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceAt, sourceIf } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

export interface VerifyDrawOptions extends LookOptions {
  readonly announcement?: string | undefined;
  readonly scores?: string | undefined;
  readonly solve?: boolean | undefined;
}

/** `dcs-plan verify-draw`: 0 nothing speaks against the draw, 1 a line is refused, 2 no plan at all. */
export async function runVerifyDraw(path: string, options: VerifyDrawOptions, { io }: Context): Promise<number> {
  const { announcement, scores, solve, json } = options;
  const terms = { announcement: sourceIf(announcement, io), scores: sourceIf(scores, io), solve };
  const outcome = await verifyDraw(sourceAt(path, io), terms);
  const format = json ? "json" : "text";
  await write(io.stdout, renderDrawVerdict(outcome, { format, ...lookOn("stdout", options, io) }));
  return outcome.exitCode;
}
