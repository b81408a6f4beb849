import { totalsOf } from "../check/certificate/totals.ts";
import { recount } from "../check/stages/recount.ts";
import { takenBy } from "../check/stages/stage.ts";
import type { Plan, ScoreRow } from "../domain/plan/plan.ts";
import type { RuleBook } from "../domain/programme/rule-book.ts";
import type { CertifiedStage } from "./vipr-file.ts";

/** The stages of a plan that has passed the inspector, each with its certificate, in the order in which they were decided. */
export function certifiedStages(
  plan: Plan,
  rules: RuleBook,
  scores: readonly ScoreRow[] | undefined,
): CertifiedStage[] {
  const { stages, furtherStages } = recount(plan, rules, scores ?? plan.scores);
  const main = stages.flatMap(({ stage, taken, totals }): CertifiedStage[] => {
    const certificate = plan.certificate.stages.find((one) => one.stage === stage.view.stage);
    return certificate ? [{ id: stage.view.stage, stage, certificate, decided: { taken, totals } }] : [];
  });
  const further = (plan.stages ?? []).flatMap((result): CertifiedStage[] => {
    const stage = furtherStages.get(result.id);
    if (!stage) return [];
    const taken = takenBy(stage, result.assignments, ({ slot }) => slot);
    const certificate = { stage: "pairing" as const, ...result.certificate };
    return [{ id: result.id, stage, certificate, decided: { taken, totals: totalsOf(stage, taken).totals } }];
  });
  const impossible = (plan.impossible ?? []).flatMap(({ stage: id, conflict }): CertifiedStage[] => {
    const stage = furtherStages.get(id);
    return stage && conflict.certificate ? [{ id, stage, certificate: conflict.certificate }] : [];
  });
  return [...main, ...further, ...impossible];
}
