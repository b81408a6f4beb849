import { fixedAssignments } from "../../domain/people/fixed-assignments.ts";
import { lotsOf } from "../../domain/people/lots.ts";
import { pairingDays } from "../../domain/people/pairing-days.ts";
import type { Mentor, Participant } from "../../domain/people/people.ts";
import { slotsWithoutRoom, waitingOrder, waitingReason } from "../../domain/people/waiting-order.ts";
import type { Decisions } from "../../domain/plan/plan.ts";
import type { Pairing, Placement, Unpaired, Waiting } from "../../domain/plan/plan-entries.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Option, Slot } from "../../domain/programme/rule-book.ts";
import type { Solution } from "../../solver/model.ts";
import type { CompiledStage } from "./compile.ts";
import { refusalsOf } from "./options.ts";

/** The option that each seeker was given. */
function takenOptions(compiled: CompiledStage, solution: Solution): Option[] {
  return compiled.options.view.seekers.map((participant, person) => ({
    participant,
    slot: takenSlot(compiled, solution, person),
  }));
}

function takenSlot({ options, model }: CompiledStage, { choice }: Solution, person: number): Slot | null {
  return options.view.slots[model.slot[choice[person] ?? -1] ?? -1] ?? null;
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
  const held = fixedAssignments(view);
  const lotFor = lotsOf(view.problem);
  const placements: Placement[] = [];
  const waiting: number[] = [];
  for (const [person, participant] of view.seekers.entries()) {
    const slot = takenSlot(compiled, solution, person);
    const reasons = reasonsFor[held.size > 0 && held.has(participant.id) ? "started" : "placed"];
    if (slot) placements.push(placement(participant, slot, lotFor(participant.id), reasons));
    else waiting.push(person);
  }
  const fills = fillsOf(Array.from(view.seekers.keys(), (person) => takenSlot(compiled, solution, person)));
  return { placements, waitingList: waitingListOf(compiled, waiting, fills), refused, overrides };
}

// Of a million placements nearly all have one of these lists.
const reasonsFor = { placed: ["placed"], started: ["started"], pinned: ["pinned"] } as const;

function placement({ id, pinnedIntake }: Participant, slot: Slot, lot: number, reasons: readonly string[]): Placement {
  const { startsOn = "", endsOn = "", cohort } = slot;
  const intake = slot.intake?.id ?? slot.id;
  const isPinned = pinnedIntake !== undefined;
  if (!isPinned && !cohort) return { participant: id, intake, startsOn, endsOn, lot, reasons };
  const where = { participant: id, intake, ...(cohort && { cohort: cohort.id }), startsOn, endsOn, lot };
  return isPinned ? { ...where, pinned: true, reasons: reasonsFor.pinned } : { ...where, reasons };
}

/** @param people the numbers of those who wait, among the seekers */
function waitingListOf(compiled: CompiledStage, people: readonly number[], fillOf: ReadonlyMap<Slot, number>) {
  const { view, lawful } = compiled.options;
  const fills = new Map([...fillOf].map(([slot, fill]) => [slot.id, fill]));
  const withoutRoom = slotsWithoutRoom(view.slots, fills);
  const slotsOf = new Map(
    people.map((person) => [view.seekers[person], lawful[person].filter((slot) => slot !== null)] as const),
  );
  const waiting = [...slotsOf.keys()];
  const lotFor = lotsOf(view.problem);
  return waitingOrder(waiting, (participant) => slotsOf.get(participant) ?? [], compiled.costs).map(
    (participant, index): Waiting => {
      const reasons = [waitingReason(slotsOf.get(participant) ?? [], withoutRoom, fills)];
      return { participant: participant.id, position: index + 1, lot: lotFor(participant.id), reasons };
    },
  );
}

function fillsOf(taken: readonly (Slot | null)[]): Map<Slot, number> {
  const fills = new Map<Slot, number>();
  for (const slot of taken) if (slot) fills.set(slot, (fills.get(slot) ?? 0) + 1);
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
  const fills = fillsOf(taken.map(({ slot }) => slot));
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
