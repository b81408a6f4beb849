import type { Finding } from "../../domain/finding.ts";
import { idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import { lotsOf } from "../../domain/people/lots.ts";
import type { Participant } from "../../domain/people/people.ts";
import { waitingOrder } from "../../domain/people/waiting-order.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Placement } from "../../domain/plan/plan-entries.ts";
import { intakeSlots, isNamed, slotIdOf } from "../../domain/problem.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { fault, type Path } from "../fault.ts";
import { lawfulSlots, type Stage, seekerIndex } from "./stage.ts";

/** Placements stand in open intakes with the intake's days; pins are marked and kept; lots and numbers are right. */
export function checkPlacingEntries(plan: Plan): readonly Finding[] {
  const open = new Map(intakeSlots(plan.programme).map((slot) => [slot.id, slot]));
  const find = idIndexOf(plan.participants, idOfPerson);
  return [
    ...unknownPins(plan, open),
    ...plan.placements.flatMap((placement, at) => [
      ...checkIntake(placement, slotOf(placement, open), ["placements", at]),
      ...checkPin(placement, plan.participants[find(placement.participant) ?? -1]?.pinnedIntake, ["placements", at]),
    ]),
    ...checkLots(plan, "placements"),
    ...checkLots(plan, "waitingList"),
    ...checkPositions(plan),
  ];
}

function unknownPins(plan: Plan, open: ReadonlyMap<string, Slot>): Finding[] {
  return plan.participants.flatMap(({ id, pinnedIntake }, at) =>
    pinnedIntake === undefined || [...open.values()].some((slot) => isNamed(slot, pinnedIntake))
      ? []
      : [fault("unknown/intake", ["participants", at, "pinnedIntake"], { participant: id, intake: pinnedIntake })],
  );
}

// An intake with cohorts has no slot of its own, so that a cohort must be named and known.
function slotOf({ intake, cohort }: Placement, open: ReadonlyMap<string, Slot>): Slot | undefined {
  const slot = open.get(slotIdOf({ intake, cohort }));
  return slot?.intake?.id === intake ? slot : undefined;
}

function checkIntake(placement: Placement, slot: Slot | undefined, path: Path): Finding[] {
  const { participant, intake, startsOn, endsOn, cohort } = placement;
  if (!slot && cohort !== undefined) return [fault("placement/cohort", [...path, "cohort"], { participant, cohort })];
  if (!slot) return [fault("unknown/intake", [...path, "intake"], { participant, intake })];
  const findings: Finding[] = [];
  for (const key of ["startsOn", "endsOn"] as const) {
    const found = key === "startsOn" ? startsOn : endsOn;
    const expected = slot[key] ?? "";
    if (found !== expected) findings.push(fault("placement/dates", [...path, key], { participant, found, expected }));
  }
  return findings;
}

function checkPin({ participant, intake, cohort, pinned }: Placement, pin: string | undefined, path: Path): Finding[] {
  const findings: Finding[] = [];
  if ((pinned === true) !== (pin !== undefined)) {
    findings.push(fault("pin/flag", path, { participant, pinned: pinned ? "yes" : "no" }));
  }
  if (pin !== undefined && pin !== intake && pin !== slotIdOf({ intake, cohort })) {
    findings.push(fault("pin/not-honoured", [...path, "intake"], { participant, found: intake, expected: pin }));
  }
  return findings;
}

function checkLots(plan: Plan, list: "placements" | "waitingList"): Finding[] {
  const lotFor = lotsOf(plan);
  return plan[list].flatMap(({ participant, lot }, at) => {
    const expected = lotFor(participant);
    return lot === expected ? [] : [fault("lot/wrong", [list, at, "lot"], { participant, found: lot, expected })];
  });
}

function checkPositions(plan: Plan): Finding[] {
  return plan.waitingList.flatMap(({ participant, position }, at) =>
    position === at + 1
      ? []
      : [
          fault("waiting/position", ["waitingList", at, "position"], {
            participant,
            found: position,
            expected: at + 1,
          }),
        ],
  );
}

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
