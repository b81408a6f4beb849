import { lotOf } from "../domain/digest.ts";
import { heldSlots } from "../domain/held.ts";
import { pairingDays } from "../domain/pairing-days.ts";
import type { Mentor, Participant } from "../domain/people.ts";
import type { Decisions, Pairing, Placement, Unpaired, Waiting } from "../domain/plan.ts";
import type { Option, Slot } from "../domain/problem.ts";
import { stageOf } from "../domain/programme.ts";
import { waitingOrder } from "../domain/waiting-order.ts";
import { slotsWithoutRoom, waitingReason } from "../domain/waiting-reason.ts";
import type { Solution } from "../solver/model.ts";
import type { CompiledStage } from "./compile.ts";
import { refusalsOf } from "./options.ts";

/** The option that each seeker was given. */
function takenOptions({ options: { view }, model }: CompiledStage, { choice }: Solution): Option[] {
  return view.seekers.map((participant, person) => ({
    participant,
    slot: view.slots[model.slot[choice[person] ?? -1] ?? -1] ?? null,
  }));
}

/** The members of the cadre, by id. */
export function chosenMentors(compiled: CompiledStage, solution: Solution): Mentor[] {
  return takenOptions(compiled, solution)
    .filter(({ slot }) => slot !== null)
    .map(({ participant }) => participant);
}

/** Placements, the waiting list in its order, those refused, and pins honoured against a rule. */
export function placementsOf(
  compiled: CompiledStage,
  solution: Solution,
): Pick<Decisions, "placements" | "waitingList" | "refused" | "overrides"> {
  const { view, refused, overrides } = compiled.options;
  const taken = takenOptions(compiled, solution);
  const held = heldSlots(view);
  const placements = taken.flatMap(({ participant, slot }) => {
    const reason = held.has(participant.id) ? "started" : "placed";
    return slot ? [placement(participant, slot, lotOf(view.problem.seed, participant.id), reason)] : [];
  });
  return { placements, waitingList: waitingListOf(compiled, taken), refused, overrides };
}

function placement(participant: Participant, slot: Slot, lot: number, reason: string): Placement {
  const { pinnedIntake } = participant;
  const pinned = pinnedIntake !== undefined;
  const { startsOn = "", endsOn = "" } = slot;
  const where = { intake: slot.intake?.id ?? slot.id, ...(slot.cohort && { cohort: slot.cohort.id }) };
  const placed = { participant: participant.id, ...where, startsOn, endsOn, lot };
  return pinned ? { ...placed, pinned, reasons: ["pinned"] } : { ...placed, reasons: [reason] };
}

function waitingListOf(compiled: CompiledStage, taken: readonly Option[]): Waiting[] {
  const { view, lawful } = compiled.options;
  const fills = new Map([...fillsOf(taken)].map(([slot, fill]) => [slot.id, fill]));
  const withoutRoom = slotsWithoutRoom(view.slots, fills);
  const slotsOf = new Map(
    taken.flatMap(({ participant, slot }, person) =>
      slot === null ? [[participant, lawful[person]?.filter((one) => one !== null) ?? []] as const] : [],
    ),
  );
  const waiting = [...slotsOf.keys()];
  const earliest = (participant: Participant): Slot => slotsOf.get(participant)?.[0] ?? view.slots[0];
  return waitingOrder(waiting, earliest, compiled.costs).map((participant, index) => {
    const reasons = [waitingReason(slotsOf.get(participant) ?? [], withoutRoom, fills)];
    return { participant: participant.id, position: index + 1, lot: lotOf(view.problem.seed, participant.id), reasons };
  });
}

function fillsOf(taken: readonly Option[]): Map<Slot, number> {
  const fills = new Map<Slot, number>();
  for (const { slot } of taken) if (slot) fills.set(slot, (fills.get(slot) ?? 0) + 1);
  return fills;
}

/** Pairings with what they relax, and those for whom there was no mentor. */
export function pairingsOf(compiled: CompiledStage, solution: Solution): Pick<Decisions, "pairings" | "unpaired"> {
  const spec = stageOf(compiled.options.view.problem.programme, "pairing");
  const taken = takenOptions(compiled, solution);
  const daysOf = spec && pairingDays(compiled.options.view.problem, spec);
  const pairings = taken.flatMap((option) =>
    option.slot && daysOf ? [pairing(compiled, option, option.slot, daysOf)] : [],
  );
  const fills = fillsOf(taken);
  const unpaired = taken.flatMap((option, person) =>
    option.slot ? [] : [unpairedOne(compiled, option, person, fills)],
  );
  return { pairings, unpaired };
}

function pairing(compiled: CompiledStage, option: Option, slot: Slot, daysOf: ReturnType<typeof pairingDays>): Pairing {
  const relaxed = compiled.wishes.filter(({ cost }) => cost(option) > 0).map(({ name }) => name);
  const reasons = ["paired", ...relaxed.map((name) => `relaxed/${name}`)];
  const participant = option.participant.id;
  return { participant, mentor: slot.id, ...daysOf(participant, slot.id), relaxed, reasons };
}

function unpairedOne(
  compiled: CompiledStage,
  { participant }: Option,
  person: number,
  fills: ReadonlyMap<Slot, number>,
): Unpaired {
  const { view, lawful } = compiled.options;
  const mentors = lawful[person].filter((slot) => slot !== null);
  if (mentors.length > 0) {
    const areFull = mentors.every((slot) => (fills.get(slot) ?? 0) >= slot.places);
    return { participant: participant.id, reasons: [areFull ? "unpaired/loads" : "unpaired/shares"] };
  }
  const refusals = refusalsOf(participant, view).map((name) => `refused/${name}`);
  return { participant: participant.id, reasons: ["unpaired/no-lawful-mentor", ...refusals] };
}
