import { completeByOf } from "../../domain/plan/completion.ts";
import type { Decisions, Summary } from "../../domain/plan/plan.ts";
import { intakeSlots, slotGroups } from "../../domain/problem.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";

/** The counts that a plan shows first. People and councils are counted apart: one person may hold two posts. */
export function summarise(problem: Problem, decisions: Decisions, newlyAppointed: number): Summary {
  const { placements, waitingList, refused, pairings, unpaired, cadre } = decisions;
  const filled = new Map<string, number>();
  for (const { intake } of placements) filled.set(intake, (filled.get(intake) ?? 0) + 1);
  return {
    participants: problem.participants.length,
    vacant: problem.vacant,
    placed: placements.length,
    waiting: waitingList.length,
    refused: refused.length,
    intakes: slotGroups(intakeSlots(problem.programme)).map(({ id, places }) => ({
      id,
      places,
      filled: filled.get(id) ?? 0,
    })),
    newlyAppointed,
    paired: pairings.length,
    unpaired: unpaired.length,
    cadre: cadre.length,
    completeBy: completeByOf({ ...problem, placements }, problem.vacant),
  };
}
