import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { FurtherStage } from "../domain/programme/further-stage.ts";
import type { StageSpec } from "../domain/programme/programme.ts";
import type { RuleBook } from "../domain/programme/rule-book.ts";
import { bindRules } from "./certificate/bound-rules.ts";
import type { Path } from "./fault.ts";

/**
 * Rules that a plan's programme puts to use in a way that they cannot be: unknown ones, of another shape, with other
 * parameters. Whoever reads a plan to go on from it asks this first, since nothing can be said by such rules.
 */
export function checkRuleUses({ programme }: Pick<Plan, "programme">, book: RuleBook): readonly Finding[] {
  return [
    ...programme.stages.flatMap((spec, at) => usesIn(spec, book, ["programme", "stages", at])),
    ...(programme.further ?? []).flatMap((spec, at) => usesIn(spec, book, ["programme", "further", at])),
  ];
}

function usesIn(spec: StageSpec | FurtherStage, book: RuleBook, path: Path): readonly Finding[] {
  const { findings } = bindRules(spec, book, path);
  if (!("slots" in spec) || spec.slots.from !== "participants") return findings;
  const partners = { who: spec.slots.who, rules: [], goals: [] };
  return [...findings, ...bindRules(partners, book, [...path, "slots"]).findings];
}
