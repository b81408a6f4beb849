import { append } from "../domain/append.ts";
import type { Finding } from "../domain/finding.ts";
import type { Variant } from "../domain/plan/comparison.ts";
import { diffPlans } from "../engine/plan/plan-diff.ts";
import { ruleBook } from "../rules/index.ts";
import { loadSound } from "./allocate-plan.ts";
import type { ProblemInput, ProgrammeInput } from "./input.ts";
import { type Made, makePlan } from "./make-plan.ts";

/** One way to plan: what takes the place of the programme, or of the settings, of the input. */
export interface VariantInput extends Pick<ProgrammeInput, "programme" | "set"> {
  readonly title: string;
}

export interface CompareOutcome {
  readonly variants: readonly Variant[];
  /** Warnings of the first variant's input, of what no variant could judge, and for every one without a lawful plan, why there is none. */
  readonly findings: readonly Finding[];
  /** Whether any variant decides otherwise than the first. */
  readonly differ: boolean;
  readonly exitCode: 0 | 1;
}

export interface CompareTerms {
  /** A difference makes the answer a no. */
  readonly exitCode?: boolean | undefined;
}

/** Plans the same people in several ways. @throws UsageError with everything that is wrong with the input */
export async function comparePlans(
  input: ProblemInput,
  named: readonly VariantInput[],
  terms: CompareTerms = {},
): Promise<CompareOutcome> {
  const made: { readonly title: string; readonly made: Made }[] = [];
  const findings: Finding[] = [];
  for (const { title, programme = input.programme, set = input.set } of named) {
    const loaded = await loadSound({ ...input, programme, set });
    if (made.length === 0) append(findings, loaded.findings);
    const one = await makePlan(loaded.problem, loaded);
    append(
      findings,
      one.unjudged.filter((found) => !findings.some((other) => isSame(other, found))),
    );
    const impossible = one.status === "infeasible" ? one.findings : one.impossible;
    append(
      findings,
      impossible.map((found) => ({ ...found, severity })),
    );
    made.push({ title, made: one });
  }
  const plans = made.map((one) => (one.made.status === "planned" ? one.made.plan : undefined));
  const [first] = plans;
  const variants = plans.map((plan, at): Variant => {
    const diff = at > 0 && plan && first ? diffPlans(first, plan, ruleBook) : undefined;
    return { label: "ABCDE"[at] ?? "", title: made[at].title, plan, ...(diff && { diff }) };
  });
  const differ = variants.some(
    ({ plan, diff }, at) => at > 0 && (plan === undefined || diff === undefined || decidesOtherwise(diff)),
  );
  return { variants, findings, differ, exitCode: terms.exitCode && differ ? 1 : 0 };
}

// What every variant lacks is said once.
function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);
}

// A variant without a plan, or without one of its stages, is an answer to the comparison: it ends nothing.
const severity = "warning" as const;

function decidesOtherwise({ moves, pairings, cadre }: NonNullable<Variant["diff"]>): boolean {
  return moves.length + pairings.length + cadre.joined.length + cadre.left.length > 0;
}
