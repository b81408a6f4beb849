import { usageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import { isProved, type StageGoal } from "../../domain/plan/all-goals.ts";
import type { Cutoff, Explanation, Price } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { PlanDiff } from "../../domain/plan/plan-diff.ts";
import type { PlanLog } from "../../domain/plan/plan-log.ts";
import type { PlanStatus } from "../../domain/plan/status/plan-status.ts";
import { renderExplanation } from "../../report/explanation/explanation.ts";
import { type WordedFinding, wordedFindings } from "../../report/findings/findings.ts";
import { type FormatId, formatIds, isFormatId } from "../../report/index.ts";
import type { Names } from "../../report/plan/plan-scope.ts";
import { ruleBook } from "../../rules/index.ts";
import { isIncomplete } from "../allocate-plan.ts";
import { diffPlans } from "../diff-plans.ts";
import { type ExplainQuestion, explainAll as explainEveryone, explainPlan } from "../explain/explain-plan.ts";
import { pricesOfPlan as pricesIn } from "../explain/prices-of-plan.ts";
import { type Letter, type LetterFormat, letters as lettersFor } from "../letters.ts";
import { logOfPlans } from "../log-of-plans.ts";
import { type Look, renderPlan } from "../render.ts";
import { inMemory } from "../source.ts";
import { statusOfPlan } from "../status-of-plan.ts";
import { validatePlan } from "../validate-plan.ts";
import {
  type FileContent,
  fileGiven,
  orInvalid,
  orThrow,
  type PlanGiven,
  planGiven,
  planOf,
  required,
} from "./given.ts";

/** What the inspector says of a plan. */
export interface Validated {
  /** No error was found: every rule, reason, total and fingerprint was counted again. */
  readonly lawful: boolean;
  /** Nobody waits, and nobody is without a mentor who is to have one. */
  readonly complete: boolean;
  /** Every goal was judged on data, and its claim to be the best possible follows from the plan document alone. */
  readonly proved: boolean;
  readonly goals: readonly StageGoal[];
  /** Its programme against the built-in one of that name; absent for somebody's own. */
  readonly programme?: { readonly builtIn: boolean; readonly edition: string } | undefined;
  readonly findings: readonly WordedFinding[];
}

/**
 * Counts a plan again, from the document alone.
 * @param terms `scores`: the table that a plan is too small to hold; `previous`: the plans before it, oldest first;
 *   `against`: the list whose facts it must have
 */
export async function validate(
  plan: PlanGiven,
  terms: {
    readonly scores?: FileContent | undefined;
    readonly previous?: readonly PlanGiven[] | undefined;
    readonly against?: FileContent | undefined;
  } = {},
): Promise<Validated> {
  const given = required("validate", "plan", plan);
  const text = (one: PlanGiven): string => (typeof one === "string" ? one : JSON.stringify(one));
  const source = inMemory("plan", text(given));
  const scores = terms.scores === undefined ? undefined : fileGiven("validate", "scores", terms.scores);
  const previous = terms.previous?.map((one, at) => inMemory(`previous-${at + 1}`, text(one)));
  const against = terms.against === undefined ? undefined : fileGiven("validate", "against", terms.against);
  const outcome = await orInvalid(() => validatePlan(source, { scores, previous, against }));
  if ("status" in outcome)
    return { lawful: false, complete: false, proved: false, goals: [], findings: outcome.findings };
  const { goals, findings, programme } = outcome;
  const lawful = !hasErrors(findings);
  return {
    lawful,
    complete: lawful && outcome.plan !== undefined && !isIncomplete(outcome.plan.summary) && !outcome.plan.impossible,
    proved:
      lawful &&
      goals.every(isProved) &&
      (outcome.plan?.unjudged ?? []).length === 0 &&
      !outcome.plan?.previous?.elected?.length,
    goals,
    ...(programme && { programme: { builtIn: programme.builtIn, edition: programme.edition } }),
    findings: wordedFindings(findings),
  };
}

/** Why somebody is where they are. */
export interface Explained extends Explanation {
  /** Of all the intakes asked about. */
  readonly cutoffs: readonly Cutoff[];
  /** The same in words, as the command line prints it. */
  readonly text: string;
}

/**
 * Why somebody is where they are, what would follow if they were elsewhere (found by solving again), and what would have
 * to be different.
 * @param who an id, a council's code, a name or a council
 * @param question which intake or mentor is asked about; `names`: say in the text who else would move
 * @throws UsageError where nobody, or more than one, is meant
 */
export function explain(
  plan: PlanGiven,
  who: string,
  { names = false, ...question }: ExplainQuestion & { readonly names?: boolean | undefined } = {},
): Promise<Explained> {
  return orThrow(async () => {
    const document = await planOf("explain", plan);
    const { explanation, cutoffs, ownCutoffs } = explainPlan(document, required("explain", "who", who), question);
    const text = renderExplanation(explanation, ownCutoffs, document, {
      width: 100,
      color: false,
      rules: ruleBook,
      names,
    });
    return { ...explanation, cutoffs, text };
  });
}

/**
 * Why everybody, or one person, is where they are, in short: what `dcs-plan explain --all` is made of.
 * @throws UsageError where nobody, or more than one, is meant
 */
export function explainAll(plan: PlanGiven, who?: string): Promise<readonly Explanation[]> {
  return orThrow(async () => explainEveryone(await planOf("explainAll", plan), who));
}

/** What one more place, mentor or volunteer is worth on each goal: found by solving again with it. */
export function pricesOfPlan(plan: PlanGiven): Promise<readonly Price[]> {
  return orThrow(async () => pricesIn(await planOf("pricesOfPlan", plan)));
}

/** What differs between two plans. */
export function diff(old: PlanGiven, next: PlanGiven): Promise<PlanDiff> {
  return orThrow(async () => (await diffPlans(planGiven("diff", old), planGiven("diff", next))).diff);
}

/** Who is where on a day. Default: the day of the plan. */
export function status(plan: PlanGiven, asOf?: string): Promise<PlanStatus> {
  return orThrow(async () => (await statusOfPlan(planGiven("status", plan), { asOf })).status);
}

/** A chain of plans, oldest first: what each changed, and whether it is whole. */
export function log(plans: readonly PlanGiven[]): Promise<PlanLog> {
  return orThrow(async () => {
    const documents = required("log", "plans", plans).map((plan, at) => {
      const given = required("log", "plans", plan);
      return inMemory(`plan ${at + 1}`, typeof given === "string" ? given : JSON.stringify(given));
    });
    return (await logOfPlans(documents)).log;
  });
}

/** A letter to each, or to those named. */
export function letters(
  plan: PlanGiven,
  {
    template,
    format = "md",
    for: who,
  }: {
    readonly for?: readonly string[] | undefined;
    readonly template?: string | undefined;
    readonly format?: LetterFormat | undefined;
  } = {},
): Promise<readonly Letter[]> {
  const own = template === undefined ? undefined : inMemory("the template", template);
  return orThrow(() => lettersFor(planGiven("letters", plan), { for: who, template: own, format }));
}

/** How a report is to look. */
export interface RenderOptions extends Partial<Look> {
  /** Not for `json`: a plan document is always whole. */
  readonly names?: Names | undefined;
  /** One region only; not for `json`. */
  readonly region?: string | undefined;
}

/** A workbook is bytes, every other format a text. */
export type Rendered<Format extends FormatId> = Format extends "xlsx" ? Uint8Array : string;

/** A plan in one of the formats of the command line. */
export function render<Format extends FormatId>(
  plan: PlanGiven,
  format: Format,
  options?: RenderOptions,
): Promise<Rendered<Format>>;
export function render(
  plan: PlanGiven,
  format: FormatId,
  { names = "full", region, width = 100, color = false, ...look }: RenderOptions = {},
): Promise<string | Uint8Array> {
  return orThrow(async () => {
    const found: string = required("render", "format", format);
    if (!isFormatId(found)) throw usageError("usage/format", { found, known: formatIds.join(", ") });
    const document: Plan = await planOf("render", plan);
    const content = await renderPlan(document, found, { names, region }, { ...look, width, color });
    return typeof content === "object" && "pieces" in content ? [...content.pieces].join("") : content;
  });
}
