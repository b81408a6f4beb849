import { explainAll, explainPlan } from "../../app/explain/explain-plan.ts";
import { loadPlan } from "../../app/load/load-plan.ts";
import { usageError } from "../../domain/errors.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { sourceAt } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

export interface ExplainOptions extends LookOptions {
  readonly intake?: string | undefined;
  readonly mentor?: string | undefined;
  readonly names?: boolean | undefined;
  readonly allOptions?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly prices?: boolean | undefined;
  readonly format?: string | undefined;
}

/** `dcs-plan explain`: 0 answered, 2 nobody of that name, or no plan. */
export async function runExplain(
  path: string,
  who: string | undefined,
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  if (who === undefined && !options.all && !options.prices) throw usageError("explain/who");
  if (who !== undefined && options.all) throw usageError("explain/one-or-all", { found: who });
  if (options.prices && options.format === "csv")
    throw usageError("usage/format", { found: "csv", known: "text, json" });
  const plan = await loadPlan(sourceAt(path, context.io));
  await write(context.io.stdout, await answerTo(plan, who, options, context));
  return 0;
}

async function answerTo(
  plan: Plan,
  who: string | undefined,
  options: ExplainOptions,
  { io }: Context,
): Promise<string> {
  const look = { ...lookOn("stdout", options, io), rules: ruleBook, names: options.names === true };
  const json = options.json === true || options.format === "json";
  if (options.prices) {
    const { pricesOfPlan } = await import("../../app/explain/prices-of-plan.ts");
    const { renderPrices } = await import("../../report/explanation/prices.ts");
    return renderPrices(pricesOfPlan(plan), plan, { ...look, format: json ? "json" : "text" });
  }
  if (options.all || who === undefined || (options.format === "csv" && !json)) {
    const { renderReasons } = await import("../../report/explanation/explanation-rows.ts");
    return renderReasons(explainAll(plan, who), plan, { ...look, format: json ? "json" : "csv" });
  }
  const { explanation, cutoffs, ownCutoffs, luck } = explainPlan(plan, who, options);
  if (json) {
    const { renderExplanationJson } = await import("../../report/explanation/explanation-json.ts");
    return renderExplanationJson(explanation, cutoffs, plan, { ...look, luck });
  }
  const { renderExplanation } = await import("../../report/explanation/explanation.ts");
  return renderExplanation(explanation, ownCutoffs, plan, { ...look, luck });
}
