import type { Finding } from "../domain/finding.ts";
import type { Blocked, ConflictingLimit, Infeasible } from "../domain/plan/allocation.ts";
import type { Programme } from "../domain/programme/programme.ts";

/** "Nothing lawful exists" as findings: one for each limit that cannot be kept, or one where none was found to show it. */
export function impossibleFindings(answer: Infeasible | Blocked, programme: Programme): readonly Finding[] {
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
  return limits.length > 0 ? limits : [{ code: "impossible/stage", severity: "error", params: { stage } }];
}

function figuresOf({ limit, bound, count, slots }: ConflictingLimit) {
  return { limit, bound, count, slots: slots.join(", ") };
}
