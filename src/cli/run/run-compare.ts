import { comparePlans, type VariantInput } from "../../app/compare-plans.ts";
import { usageError } from "../../domain/errors.ts";
import { comparisonData, comparisonPaper } from "../../report/explanation/comparison.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import type { Io } from "../io.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import { openPaper, type PaperOptions } from "../output/paper-outputs.ts";
import { problemInput, programmeAt } from "../problem-input.ts";

export interface CompareOptions extends InputOptions, LookOptions, PaperOptions {
  readonly vs?: readonly string[] | undefined;
  readonly exitCode?: boolean | undefined;
}

/** `dcs-plan compare`: 0 answered; with --exit-code 1 where a variant decides anything otherwise than the first. */
export async function runCompare(councils: string, options: CompareOptions, context: Context): Promise<number> {
  const { io } = context;
  const named = variantsOf(options, io);
  if (named.length < 2 || named.length > 5) throw usageError("usage/variants", { found: named.length });
  const output = await openPaper(options, [councils], io);
  const outcome = await comparePlans(problemInput(councils, options, io), named, options);
  await sayWarnings(outcome.findings, options, context);
  const { variants } = outcome;
  await output.write({
    paper: () => comparisonPaper(variants, ruleBook),
    data: () => comparisonData(variants),
    stamp: variants.find(({ plan }) => plan)?.plan?.asOf ?? "2000-01-01",
  });
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
