import { UsageError, usageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Plan, ScoreRow } from "../../domain/plan/plan.ts";
import type { Source } from "../source.ts";

/** The table of scores that a plan is too small to hold. @throws UsageError where it is not the one the plan was made with */
export async function scoresOfPlan({ inputs, programme }: Plan, source: Source): Promise<readonly ScoreRow[]> {
  const { loadScores } = await import("./load-scores.ts");
  const { rows, input, findings } = await loadScores(source, programme, {});
  if (hasErrors(findings)) throw new UsageError(findings);
  const expected = inputs.find(({ role }) => role === "scores")?.sha256 ?? "none";
  if (input.sha256 === expected) return rows;
  throw usageError("scores/other", { expected, found: input.sha256 }, { file: source.file });
}
