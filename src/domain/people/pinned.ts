import { isNamed } from "../problem.ts";
import type { Slot, StageView } from "../programme/rule-book.ts";
import type { Participant } from "./people.ts";

/**
 * The options of somebody to whom a place was offered: the slot that the offer names, or every slot of its intake,
 * whatever the rules say; none where it names no open one. Of a replan those that have not begun, as long as one has not:
 * an offer of the intake is no offer to join late.
 */
export function pinnedSlots(
  { pinnedIntake }: Pick<Participant, "pinnedIntake">,
  { stage, slots, problem: { previous } }: Pick<StageView, "stage" | "slots" | "problem">,
): readonly Slot[] {
  if (stage !== "placing" || pinnedIntake === undefined) return [];
  const named = slots.filter((slot) => isNamed(slot, pinnedIntake));
  const ahead = named.filter(
    ({ startsOn }) => !previous || startsOn === undefined || startsOn >= previous.frozenBefore,
  );
  return ahead.length > 0 ? ahead : named;
}
