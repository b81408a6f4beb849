import type { Finding } from "../../domain/finding.ts";
import type { Participant } from "../../domain/people/people.ts";
import { waitingOrder } from "../../domain/people/waiting-order.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { fault } from "../fault.ts";
import type { Stage } from "./stage.ts";
import { lawfulSlots, seekerIndex } from "./taken.ts";

/** The waiting list stands in the order in which a place would serve the programme's priorities most. */
export function checkWaitingOrder(plan: Plan, stage: Stage): readonly Finding[] {
  const { view, costs } = stage;
  const seekers = seekerIndex(stage);
  const lawful = new Map<Participant, readonly Slot[]>();
  for (const { participant } of plan.waitingList) {
    const seeker = seekers(participant);
    const slots = seeker === undefined ? [] : lawfulSlots(stage, seeker);
    if (seeker !== undefined && slots.length > 0) lawful.set(view.seekers[seeker], slots);
  }
  // Somebody unknown or refused on the list is a fault of their own, and no order would mend it.
  if (lawful.size !== plan.waitingList.length) return [];
  const expected = waitingOrder([...lawful.keys()], (person) => lawful.get(person) ?? [], costs);
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
