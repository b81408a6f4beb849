import { comparePlans, type VariantInput } from "../../app/compare-plans.ts";
import { usageError } from "../../domain/errors.ts";
import { renderComparison } from "../../report/explanation/comparison.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import { type Io, write } from "../io.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import { problemInput, programmeAt } from "../problem-input.ts";
import { lookOn } from "../terminal.ts";

export interface CompareOptions extends InputOptions, LookOptions {
  readonly vs?: readonly string[] | undefined;
  readonly format?: "text" | "json" | undefined;
  readonly exitCode?: boolean | undefined;
}

/** `dcs-plan compare`: 0 answered; with --exit-code 1 where a variant decides anything otherwise than the first. */
export async function runCompare(councils: string, options: CompareOptions, context: Context): Promise<number> {
  const { io } = context;
  const named = variantsOf(options, io);
  if (named.length < 2 || named.length > 5) throw usageError("usage/variants", { found: named.length });
  const outcome = await comparePlans(problemInput(councils, options, io), named, options);
  await sayWarnings(outcome.findings, options, context);
  const format = options.json ? "json" : (options.format ?? "text");
  const look = { ...lookOn("stdout", options, io), rules: ruleBook };
  await write(io.stdout, renderComparison(outcome.variants, { format, ...look }));
  return outcome.exitCode;
}

function variantsOf({ vs = [], programme: name, set = [] }: CompareOptions, io: Io): VariantInput[] {
  const title = name ?? "the programme as it stands";
  const programme = programmeAt(name, io);
  const base: VariantInput = { title: [title, ...set].join(", "), programme, set };
  const others = vs.map((text): VariantInput => {
    if (!text.includes("=")) return { title: text, programme: programmeAt(text, io), set: [] };
    const own = text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return { title: own.join(", "), programme, set: own };
  });
  return vs.length === 0 && set.length > 0 ? [{ title, programme, set: [] }, base] : [base, ...others];
}
