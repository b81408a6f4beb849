import type { Plan } from "../domain/plan/plan.ts";
import type { Placement } from "../domain/plan/plan-entries.ts";
import type { Origin } from "../domain/plan/previous.ts";
import { slotIdOf } from "../domain/problem.ts";

/** When each place of a plan was first given, and why: as the plan before tells it where the place was kept, else by this plan. */
export function originsOf(plan: Plan): Origin[] {
  const known = new Map(plan.previous?.origins.map((origin) => [origin.participant, origin]));
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  const moves = plan.previous?.moves.filter(({ stage }) => stage === "placing") ?? [];
  const because = new Map(moves.map((move) => [move.participant, move.because]));
  return plan.placements.map((placement) => {
    const before = known.get(placement.participant);
    if (before && slotIdOf(before) === slotIdOf(placement)) return before;
    const pinReason = people.get(placement.participant)?.pinReason;
    return givenBy(plan, placement, { pinReason, because: because.get(placement.participant) });
  });
}

function givenBy(
  { asOf }: Plan,
  { participant, intake, cohort, reasons }: Placement,
  { pinReason, because }: Pick<Origin, "pinReason" | "because">,
): Origin {
  return {
    participant,
    intake,
    ...(cohort !== undefined && { cohort }),
    since: asOf,
    reasons,
    ...(pinReason !== undefined && { pinReason }),
    ...(because !== undefined && { because }),
  };
}
