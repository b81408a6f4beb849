import { lotOf } from "../domain/digest.ts";
import type { Mentor, Participant } from "../domain/people.ts";
import type { Decisions, Pairing, Placement, Unpaired, Waiting } from "../domain/plan.ts";
import type { Option, Slot } from "../domain/problem.ts";
import { type PairingStage, stageOf } from "../domain/programme.ts";
import { waitingOrder } from "../domain/waiting-order.ts";
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
  const placements = taken.flatMap(({ participant, slot }) =>
    slot ? [placement(participant, slot, lotOf(view.problem.seed, participant.id))] : [],
  );
  return { placements, waitingList: waitingListOf(compiled, taken), refused, overrides };
}

function placement(participant: Participant, slot: Slot, lot: number): Placement {
  const { pinnedIntake } = participant;
  const pinned = pinnedIntake !== undefined;
  const { startsOn = "", endsOn = "" } = slot;
  const placed = { participant: participant.id, intake: slot.id, startsOn, endsOn, lot };
  return pinned ? { ...placed, pinned, reasons: ["pinned"] } : { ...placed, reasons: ["placed"] };
}

function waitingListOf(compiled: CompiledStage, taken: readonly Option[]): Waiting[] {
  const { view, lawful } = compiled.options;
  const fill = fillsOf(taken);
  const slotsOf = new Map(
    view.seekers.map((seeker, person) => [seeker, lawful[person]?.filter((slot) => slot !== null) ?? []]),
  );
  const waiting = taken.filter(({ slot }) => slot === null).map(({ participant }) => participant);
  const earliest = (participant: Participant): Slot => slotsOf.get(participant)?.[0] ?? view.slots[0];
  return waitingOrder(waiting, earliest, compiled.costs).map((participant, index) => {
    const isFull = (slotsOf.get(participant) ?? []).every((slot) => (fill.get(slot) ?? 0) >= slot.places);
    const reasons = [isFull ? "waiting/places" : "waiting/shares"];
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
  const pairings = taken.flatMap((option) =>
    option.slot && spec ? [pairing(compiled, option, option.slot, spec)] : [],
  );
  const fills = fillsOf(taken);
  const unpaired = taken.flatMap((option, person) =>
    option.slot ? [] : [unpairedOne(compiled, option, person, fills)],
  );
  return { pairings, unpaired };
}

function pairing(compiled: CompiledStage, option: Option, slot: Slot, { startsOn, endsOn }: PairingStage): Pairing {
  const relaxed = compiled.wishes.filter(({ cost }) => cost(option) > 0).map(({ name }) => name);
  const reasons = ["paired", ...relaxed.map((name) => `relaxed/${name}`)];
  return { participant: option.participant.id, mentor: slot.id, startsOn, endsOn, relaxed, reasons };
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
