import { isSelected } from "../../domain/people/selected.ts";
import type { StageCertificate } from "../../domain/plan/certificate.ts";
import type { Conflict, ConflictingLimit } from "../../domain/plan/impossible-stage.ts";
import type { Solution } from "../../solver/model.ts";
import type { CompiledStage, NamedLimit } from "../stage/compile.ts";

/**
 * The limits that cannot all be kept, read off the prices of the first component: those with a price there, each with the
 * people whom it is too small (or too large) for.
 */
export function conflictOf(compiled: CompiledStage, solution: Solution, certificate: StageCertificate): Conflict {
  const prices = solution.leaves[0]?.vectors ?? [];
  const limits = compiled.limits.flatMap((named, at) => {
    const price = prices[at]?.[0] ?? 0;
    return price === 0 || named.goal !== 0 ? [] : [conflicting(compiled, named, price > 0 ? "atMost" : "atLeast")];
  });
  return { limits, certificate };
}

function conflicting(
  compiled: CompiledStage,
  { name, limit }: NamedLimit,
  side: ConflictingLimit["side"],
): ConflictingLimit {
  const { view, lawful } = compiled.options;
  const { slots = view.slots.map(({ id }) => id) } = limit.over;
  const inside = (id: string | undefined): boolean => id !== undefined && slots.includes(id);
  const participants = view.seekers
    .filter((seeker, person) => {
      if (!isSelected(limit.over, seeker, view.problem)) return false;
      const own = lawful[person] ?? [];
      return side === "atMost" ? own.every((slot) => inside(slot?.id)) : own.some((slot) => inside(slot?.id));
    })
    .map(({ id }) => id);
  return { limit: name, side, bound: limit[side] ?? 0, count: participants.length, participants, slots };
}
