import { checkPlan } from "../check/check-plan.ts";
import { append } from "../domain/append.ts";
import { UsageError } from "../domain/errors.ts";
import { type Finding, hasErrors, remark } from "../domain/finding.ts";
import type { StageGoal } from "../domain/plan/all-goals.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { ruleBook } from "../rules/index.ts";
import { impossibleFindings } from "./findings/impossible-findings.ts";
import { isWithout, withoutEntry } from "./findings/unjudged-findings.ts";
import { type ProgrammeOrigin, programmeOrigin } from "./load/built-in-programme.ts";
import { readPlan } from "./load/load-plan.ts";
import { scoresOfPlan } from "./load/scores-of-plan.ts";
import type { Source } from "./source.ts";

export interface ValidateTerms {
  /** The table of scores that a plan is too small to hold. */
  readonly scores?: Source | undefined;
  /** A goal that stands on the search alone, or that nothing could be judged by, makes the answer a no. */
  readonly requireProof?: boolean | undefined;
  /** The plans before it, oldest first; the last is the one from which it goes on. */
  readonly previous?: readonly Source[] | undefined;
  /** The list from which the plan's facts are said to come. */
  readonly against?: Source | undefined;
}

/** What the inspector says of a plan document. */
export interface ValidateOutcome {
  /** Absent where its form is wrong. */
  readonly plan?: Plan | undefined;
  /** Its programme against the built-in one of that name; absent for somebody's own. */
  readonly programme?: ProgrammeOrigin | undefined;
  /** With the proof that the inspector confirms itself. */
  readonly goals: readonly StageGoal[];
  /** Each at its place in the document. */
  readonly findings: readonly Finding[];
  readonly exitCode: 0 | 1;
}

/** Counts a plan again, from its document alone. @throws UsageError where it is no plan at all, or the scores are others */
export async function validatePlan(source: Source, terms: ValidateTerms = {}): Promise<ValidateOutcome> {
  const parsed = await readPlan(source);
  if (!parsed.readable) throw new UsageError(parsed.findings);
  const { plan, locate } = parsed;
  if (!plan) return { goals: [], findings: parsed.findings, exitCode: 1 };
  const check = checkPlan(plan, ruleBook, terms.scores && (await scoresOfPlan(plan, terms.scores)));
  const unproved = terms.requireProof
    ? [
        ...check.goals.flatMap((goal) => unprovedFinding(plan, goal)),
        ...unjudgedRuleFindings(plan),
        ...electionFindings(plan),
      ]
    : [];
  // Confirmed as far as can be; still, whoever reads "lawful" should know what is not there.
  const without = (plan.impossible ?? []).flatMap((stage) =>
    impossibleFindings(stage, plan.programme).map((found): Finding => {
      const isShown = stage.indivisible.length > 0 || stage.conflict.certificate !== undefined;
      return { ...found, severity: terms.requireProof && !isShown ? "error" : "warning" };
    }),
  );
  const programme = await programmeOrigin(plan);
  const beyond = await beyondDocument(source, plan, terms);
  const placed = [...check.findings, ...unproved, ...without, ...(programme?.findings ?? []), ...beyond].map(
    (found) => ({
      ...found,
      where: found.path ? locate(found.path) : found.where,
    }),
  );
  const findings = [...parsed.findings, ...placed];
  return { plan, programme, goals: check.goals, findings, exitCode: hasErrors(findings) ? 1 : 0 };
}

/** What only other files can show: that it goes on from the plans before it, and that its facts are those of a list. */
async function beyondDocument(source: Source, plan: Plan, { previous, against }: ValidateTerms): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (previous !== undefined && previous.length > 0) {
    const { chainFindings } = await import("./log-of-plans.ts");
    append(findings, await chainFindings([...previous, source]));
  } else if (plan.previous !== undefined) findings.push(remark("chain/not-checked", {}));
  if (against !== undefined) {
    const { factFindings } = await import("./findings/fact-findings.ts");
    append(findings, await factFindings(plan, against));
  }
  return findings;
}

function unprovedFinding(plan: Plan, { stage, rule, proof, unjudged = [] }: StageGoal): Finding[] {
  const path = pathOf(plan, stage, rule);
  const columns = unjudged.filter((column) => !isWithout(plan.programme, [column]));
  if (columns.length > 0) return [noData(stage, rule, columns, [...path, "unjudged"])];
  if (proof === "certificate") return [];
  return [{ code: "proof/search-only", severity: "error", path: [...path, "proof"], params: { stage, rule } }];
}

function unjudgedRuleFindings({ programme, unjudged = [] }: Plan): Finding[] {
  return unjudged.flatMap(({ stage, rule, columns }, at) =>
    isWithout(programme, columns) ? [] : [noData(stage, rule, columns, ["unjudged", at])],
  );
}

/** Those who fill a cadre up again are the best by its goals on the engine's word alone. */
function electionFindings({ previous }: Plan): Finding[] {
  const count = previous?.elected?.length ?? 0;
  if (count === 0) return [];
  return [{ code: "proof/election", severity: "error", path: ["previous", "elected"], params: { count } }];
}

function noData(stage: string, rule: string, columns: readonly string[], path: (string | number)[]): Finding {
  const params = { stage, rule, columns: columns.join(", "), entry: withoutEntry(columns) };
  return { code: "proof/no-data", severity: "error", path, params };
}

function pathOf({ goals, stages = [] }: Plan, stage: string, rule: string): (string | number)[] {
  const further = stages.findIndex(({ id }) => id === stage);
  if (further < 0) return ["goals", goals.findIndex((goal) => goal.stage === stage && goal.rule === rule)];
  return ["stages", further, "goals", stages[further].goals.findIndex((goal) => goal.rule === rule)];
}
