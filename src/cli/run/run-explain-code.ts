import { allReferences, explainCode } from "../../app/explain/explain-code.ts";
import { jsonText } from "../../report/plan/json-text.ts";
import { renderReference, renderReferences } from "../../report/reference/reference-text.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { lookOn } from "../terminal.ts";

/** `dcs-plan explain-code [code|rule]`: what it means; without one, all of them. */
export async function runExplainCode(name: string | undefined, options: LookOptions, { io }: Context): Promise<number> {
  const found = name === undefined ? allReferences() : explainCode(name);
  if (options.json) await write(io.stdout, `${jsonText(found, 2)}\n`);
  else if ("kind" in found) await write(io.stdout, renderReference(found, lookOn("stdout", options, io)));
  else await write(io.stdout, renderReferences(found));
  return 0;
}
