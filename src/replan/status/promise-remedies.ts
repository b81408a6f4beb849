import type { Day } from "../../domain/dates.ts";
import { completionOf } from "../../domain/plan/completion.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { PromiseRemedy } from "../../domain/plan/status/progress.ts";
import { isOpen } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { replanOf } from "../replan-of.ts";

/** Each intake is planned again with more places, so no more than these are tried. */
const mostTried = 4;

/**
 * More places that would bring more people through in time: in each intake that has not begun and ends in time, as many as
 * people are missing, each planned again as `replan` does it. The best first, then the fewest moves.
 */
export function promiseRemedies(plan: Plan, asOf: Day, rules: RuleBook): PromiseRemedy[] {
  const now = completionOf(plan);
  if (now === undefined || now.missing.length === 0) return [];
  const open = plan.programme.intakes.filter(
    (intake) => isOpen(intake) && intake.startsOn >= asOf && intake.endsOn <= now.date,
  );
  const tried = open.slice(0, mostTried).flatMap(({ id, places }) => {
    const more = now.missing.length;
    const intakes = plan.programme.intakes.map((one) => (one.id === id ? { ...one, places: places + more } : one));
    const wider = { ...plan, programme: { ...plan.programme, intakes } };
    const { allocation, problem } = replanOf(wider, [], rules);
    if (allocation?.status !== "planned") return [];
    const { decisions } = allocation;
    const then = completionOf({ ...problem, placements: decisions.placements });
    if (then === undefined || then.missing.length >= more) return [];
    const filled = decisions.placements.filter(({ intake }) => intake === id).length;
    const before = plan.placements.filter(({ intake }) => intake === id).length;
    const moves = (problem.previous?.moves ?? []).filter(
      ({ stage, from }) => stage === "placing" && from !== null,
    ).length;
    return [
      {
        set: `--set intakes.${id}.places=${places + more}`,
        intake: id,
        morePlaces: Math.max(0, filled - Math.max(before, places)),
        complete: then.inPlan.complete,
        of: then.inPlan.people,
        moves,
      },
    ];
  });
  return [...tried].sort((one, other) => other.complete - one.complete || one.moves - other.moves);
}
