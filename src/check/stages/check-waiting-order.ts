import type { Finding } from "../../domain/finding.ts";
import type { Participant } from "../../domain/people/people.ts";
import { waitingOrder } from "../../domain/people/waiting-order.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Slot } from "../../domain/problem.ts";
import { fault } from "../fault.ts";
import type { Stage } from "./stage.ts";
import { seekerIndex } from "./taken.ts";

/** The waiting list stands in the order in which a place would serve the programme's priorities most. */
export function checkWaitingOrder(plan: Plan, stage: Stage): readonly Finding[] {
  const { view, options, costs } = stage;
  const seekers = seekerIndex(stage);
  const earliest = new Map<Participant, Slot>();
  for (const { participant } of plan.waitingList) {
    const seeker = seekers(participant) ?? -1;
    const [person, slot] = [view.seekers[seeker], view.slots[options.slot[options.start[seeker] ?? -1] ?? -1]];
    if (person && slot) earliest.set(person, slot);
  }
  // Somebody unknown or refused on the list is a fault of their own, and no order would mend it.
  if (earliest.size !== plan.waitingList.length) return [];
  const slotOf = (person: Participant) => earliest.get(person) ?? view.slots[0];
  const expected = waitingOrder([...earliest.keys()], slotOf, costs);
  return plan.waitingList.flatMap(({ participant }, at) =>
    participant === expected[at]?.id
      ? []
      : [
          fault("waiting/order", ["waitingList", at], {
            participant,
            expected: expected[at]?.id ?? "",
            position: at + 1,
          }),
        ],
  );
}
