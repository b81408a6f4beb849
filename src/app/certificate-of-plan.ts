import { checkPlan } from "../check/check-plan.ts";
import { usageError } from "../domain/errors.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { csvText } from "../report/plan/csv.ts";
import { ruleBook } from "../rules/index.ts";
import { certifiedStages } from "../vipr/certified-stages.ts";
import { viprFile } from "../vipr/vipr-file.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";
import { scoresOfPlan } from "./load/scores-of-plan.ts";
import type { Source } from "./source.ts";

/** What became of one stage. */
export interface ExportedStage {
  readonly stage: string;
  /** How many goals the file proves best, of how many; 0 where it proves that nothing is lawful. */
  readonly proved: number;
  readonly goals: number;
  readonly people: number;
  /** The file's name; null where the stage has no certificate that proves a goal. */
  readonly file: string | null;
  readonly bytes: number;
}

export interface CertificateOutcome {
  readonly stages: readonly ExportedStage[];
  /** For each stage exported a VIPR file, and a CSV that says what its names stand for. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/**
 * A plan's certificates as VIPR files, which other people's software checks.
 * @throws UsageError where the plan cannot be read, or has faults of its own
 */
export async function certificateOfPlan(
  input: PlanInput,
  terms: { readonly scores?: Source | undefined } = {},
): Promise<CertificateOutcome> {
  const plan = await loadPlan(input);
  const scores = terms.scores && (await scoresOfPlan(plan, terms.scores));
  const faults = checkPlan(plan, ruleBook, scores).findings.filter(({ severity }) => severity === "error").length;
  if (faults > 0)
    throw usageError("certificate/faulty", { count: faults }, "read" in input ? { file: input.file } : undefined);
  const certified = new Map(certifiedStages(plan, ruleBook, scores).map((one) => [one.id, one]));
  const files: { name: string; content: string }[] = [];
  const stages = stageGoals(plan).map(({ stage, goals }): ExportedStage => {
    const one = certified.get(stage);
    const made = one && viprFile(one);
    if (!made) return { stage, proved: 0, goals, people: one?.stage.view.seekers.length ?? 0, file: null, bytes: 0 };
    const name = `${stage}.vipr`;
    const names = made.names.map(({ name: own, kind, means }) => [own, kind, means]);
    files.push(
      { name, content: made.text },
      { name: `${stage}-names.csv`, content: csvText([["name", "kind", "means"], ...names]) },
    );
    return { stage, proved: made.goals, goals, people: made.people, file: name, bytes: made.text.length };
  });
  return { stages, files };
}

/** The stages of a plan in order, with how many goals each has; none for one that is impossible. */
function stageGoals({ programme, goals, stages = [], impossible = [] }: Plan): { stage: string; goals: number }[] {
  const main = programme.stages.map(({ stage }) => stage);
  return [
    ...main.map((stage) => ({ stage, goals: goals.filter((goal) => goal.stage === stage).length })),
    ...stages.map(({ id, goals: own }) => ({ stage: id, goals: own.length })),
    ...impossible.map(({ stage }) => ({ stage, goals: 0 })),
  ];
}
