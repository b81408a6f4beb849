import { sortedBy } from "../domain/compare.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Decisions } from "../domain/plan/plan.ts";
import type { GivenSlots, Move, MoveReason, Previous } from "../domain/plan/previous.ts";
import { cohortSlotId, slotIdOf } from "../domain/problem.ts";
import type { Programme } from "../domain/programme/programme.ts";

/** Everybody whose place, mentor, set or session is another than in the plan before, with what brought it about. */
export function movesOf(
  previous: Previous,
  decisions: Decisions,
  stages: readonly GivenSlots[],
  { asOf, intakes }: Pick<Programme, "asOf" | "intakes">,
): Move[] {
  const own = new Map(previous.changes.map((change) => [change.participant, change]));
  const because: Because = { previous, decisions, asOf, own, left: daysOfWhoLeft(intakes, decisions) };
  return [
    ...movesBetween("placing", intakesOf(previous), intakesOf(decisions), (participant, from, to) =>
      whyPlace(because, participant, from, to),
    ),
    ...movesBetween("pairing", mentorsOf(previous), mentorsOf(decisions), (participant, from, to) =>
      whyMentor(because, participant, from, to),
    ),
    ...stages.flatMap(({ id }) =>
      movesBetween(id, slotsIn(previous.stages, id), slotsIn(stages, id), (participant, from, to) =>
        whyPlace(because, participant, from, to),
      ),
    ),
  ];
}

interface Because {
  readonly previous: Previous;
  readonly decisions: Decisions;
  readonly asOf: string;
  /** The last change of each person. */
  readonly own: ReadonlyMap<string | undefined, Change>;
  /** The sessions of mentors who are there no longer. */
  readonly left: ReadonlySet<string>;
}

function daysOfWhoLeft(intakes: Programme["intakes"], { cadre }: Decisions): ReadonlySet<string> {
  const members = new Set(cadre.map(({ mentor }) => mentor));
  const sessions = intakes.flatMap(({ id, cohorts = [] }) =>
    cohorts.map(({ id: cohort, mentor }) => ({ id: cohortSlotId(id, cohort), mentor })),
  );
  return new Set(sessions.flatMap(({ id, mentor }) => (mentor === undefined || members.has(mentor) ? [] : [id])));
}

type Places = ReadonlyMap<string, string>;

function movesBetween(
  stage: Move["stage"],
  before: Places,
  after: Places,
  why: (participant: string, from: string | null, to: string | null) => MoveReason,
): Move[] {
  return sortedBy([...new Set([...before.keys(), ...after.keys()])], (id) => id).flatMap((participant) => {
    const [from, to] = [before.get(participant) ?? null, after.get(participant) ?? null];
    return from === to ? [] : [{ participant, stage, from, to, because: why(participant, from, to) }];
  });
}

// What says nothing of places or mentors moves nobody by itself.
const quiet = new Set<Change["event"]>([
  "corrected",
  "conflict_declared",
  "capacity_changed",
  "completed",
  "unpinned",
  "offered",
]);

function whyPlace(
  { previous, decisions, own, left }: Because,
  participant: string,
  from: string | null,
  to: string | null,
): MoveReason {
  const event = own.get(participant)?.event;
  if (event !== undefined && !quiet.has(event)) return event;
  const merger = departureEvent(previous, participant);
  if (to === null && merger !== undefined) return merger;
  if (from !== null && left.has(from)) return "mentor-left";
  if (from !== null && departureEvent(previous, from) !== undefined) return "partner-left";
  const waited = previous.waitingList.some((entry) => entry.participant === participant);
  if (from === null && (waited || previous.baseline.reserves.includes(participant))) return "reserve";
  if (decisions.refused.some((entry) => entry.participant === participant)) return "rules";
  return from === null ? "joined" : "goals";
}

function whyMentor(
  { previous, decisions, asOf, own }: Because,
  participant: string,
  from: string | null,
  to: string | null,
): MoveReason {
  const ended = previous.pairings.some((pair) => pair.participant === participant && pair.endsOn < asOf);
  const failed = previous.failedPairs.find((pair) => pair.participant === participant && pair.mentor === from);
  const event = own.get(participant)?.event;
  if (ended && to === null && !failed) return "ended";
  if (failed) return failed.event === "conflict_declared" ? "conflict_declared" : "mentor-left";
  if (event !== undefined && !quiet.has(event)) return event;
  const merger = departureEvent(previous, participant);
  if (to === null && merger !== undefined) return merger;
  if (from === null) return "joined";
  if (own.has(from)) return "rules";
  return decisions.unpaired.some((entry) => entry.participant === participant) || to !== null ? "goals" : "rules";
}

function departureEvent({ departures, withdrawals }: Previous, participant: string): Change["event"] | undefined {
  return [...departures, ...withdrawals].find((entry) => entry.participant === participant)?.event;
}

function intakesOf({ placements }: Pick<Decisions, "placements">): Places {
  return new Map(placements.map((placement) => [placement.participant, slotIdOf(placement)]));
}

function mentorsOf({ pairings }: Pick<Decisions, "pairings">): Places {
  return new Map(pairings.map(({ participant, mentor }) => [participant, mentor]));
}

function slotsIn(stages: readonly GivenSlots[] = [], id: string): Places {
  const stage = stages.find((one) => one.id === id);
  return new Map(stage?.assignments.map(({ participant, slot }) => [participant, slot]));
}
