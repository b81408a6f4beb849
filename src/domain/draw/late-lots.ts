import { applyRules } from "../programme/applied-rule.ts";
import type { Programme } from "../programme/programme.ts";
import type { Problem } from "../programme/rule-book.ts";
import { nameOfUse, type RuleUse } from "../programme/rule-use.ts";

/**
 * The programme with one goal more after each lot, where somebody came after its draw was announced: the lot of those who
 * are late, which can change nothing that the goals before it decide. To be added once; without latecomers as it was.
 */
export function withLateLots({ draw, rules }: Pick<Problem, "draw" | "rules">, programme: Programme): Programme {
  if (draw?.tickets.some(({ late }) => late) !== true) return programme;
  const extended = <S extends { readonly goals: readonly RuleUse[] }>(stage: S): S => ({
    ...stage,
    goals: stage.goals.flatMap((use, at) => {
      const [applied] = applyRules([use], rules);
      const late = applied?.rule.shape === "priority" ? applied.rule.late : undefined;
      if (late === undefined || stage.goals[at + 1]?.rule === late) return [use];
      return [use, { rule: late, ...(use.id === undefined ? {} : { id: `${nameOfUse(use)}-late` }) }];
    }),
  });
  const { stages, further } = programme;
  return { ...programme, stages: stages.map(extended), ...(further && { further: further.map(extended) }) };
}
