import type { Finding } from "../../domain/finding.ts";
import type { Infeasible } from "../../domain/plan/allocation.ts";
import type { ConflictingLimit, ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { Programme } from "../../domain/programme/programme.ts";

/** "Nothing lawful exists" as findings: one for each limit that cannot be kept, or one where none was found to show it. */
export function impossibleFindings(answer: Infeasible | ImpossibleStage, programme: Programme): readonly Finding[] {
  const { words, further = [] } = programme;
  const stage = further.find(({ id }) => id === answer.stage)?.title ?? answer.stage;
  const limits = answer.conflict.limits.map((limit): Finding => {
    const params = { stage, people: words.participants, ...figuresOf(limit) };
    return {
      code: limit.side === "atMost" ? "impossible/over-full" : "impossible/under-full",
      severity: "error",
      params,
    };
  });
  if (limits.length > 0) return limits;
  const code = isShown(answer) ? "impossible/stage" : "impossible/undecided";
  return [{ code, severity: "error", params: { stage } }];
}

/** Whether anything shows that nothing is lawful: a proof, or people who do not divide into sets. */
function isShown(answer: Infeasible | ImpossibleStage): boolean {
  return "indivisible" in answer ? answer.indivisible.length > 0 : !answer.undecided;
}

function figuresOf({ limit, bound, count, slots }: ConflictingLimit) {
  return { limit, bound, count, slots: slots.join(", ") };
}
