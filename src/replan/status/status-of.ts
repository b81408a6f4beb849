import { addDays, type Day } from "../../domain/dates.ts";
import { isFrozen } from "../../domain/people/fixed-assignments.ts";
import { completionOf, recordedCompletions } from "../../domain/plan/completion.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { HeldPlace } from "../../domain/plan/previous.ts";
import type { CompletionStatus, IntakeStatus, PlanStatus } from "../../domain/plan/status/plan-status.ts";
import { slotIdOf } from "../../domain/problem.ts";
import { isOpen, offeredPlaces, type Programme } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { progressOf } from "./progress-of.ts";
import { reservesOf } from "./reserves-of.ts";
import { toDoOf } from "./to-do-of.ts";

/** How far a plan has come by a day. Who is recorded as completed has completed; a day passed proves nothing. */
export function statusOf(plan: Plan, asOf: Day, rules: RuleBook): PlanStatus {
  const reserves = reservesOf(plan, rules, asOf);
  const completed = new Map<string, number>();
  for (const { intake } of recordedCompletions(plan)) completed.set(intake, (completed.get(intake) ?? 0) + 1);
  const intakes = plan.programme.intakes
    .filter((intake) => isOpen(intake) || completed.has(intake.id))
    .map((intake) => ({
      ...intakeStatus(plan, intake, asOf, reserves.get(intake.id) ?? []),
      completed: completed.get(intake.id) ?? 0,
    }));
  return {
    asOf,
    intakes,
    completion: completionStatus(plan, asOf),
    toDo: toDoOf(plan, asOf, rules),
    progress: progressOf(plan, asOf),
  };
}

function intakeStatus(
  plan: Plan,
  intake: Programme["intakes"][number],
  asOf: Day,
  reserves: readonly string[],
): Omit<IntakeStatus, "completed"> {
  const { previous } = plan;
  const placed = plan.placements.filter((placement) => placement.intake === intake.id);
  const states = stateOf(plan);
  const gone = [...(previous?.departures ?? []), ...(previous?.withdrawals ?? [])].filter(
    (departure) => departure.intake === intake.id,
  );
  const count = (isSo: (state: HeldPlace["state"] | undefined) => boolean): number =>
    placed.filter((placement) => isSo(states.get(`${placement.participant} ${slotIdOf(placement)}`))).length +
    gone.filter(({ state }) => isSo(state)).length;
  const hasStarted = (state: HeldPlace["state"] | undefined): boolean => state !== undefined && isFrozen({ state });
  const begun = placed.filter(
    (placement) =>
      placement.startsOn <= asOf && !hasStarted(states.get(`${placement.participant} ${slotIdOf(placement)}`)),
  ).length;
  const planned = previous?.planned.find((entry) => entry.intake === intake.id)?.people;
  const plannedNow = previous ? (planned ?? 0) : placed.length;
  const started = count(hasStarted) + begun;
  return {
    id: intake.id,
    startsOn: intake.startsOn,
    endsOn: intake.endsOn,
    places: offeredPlaces(intake),
    overbook: intake.overbook?.places ?? 0,
    overbookReason: intake.overbook?.reason ?? "",
    planned: plannedNow,
    offered: count((state) => state !== undefined),
    accepted: count((state) => state === "accepted" || hasStarted(state)),
    started,
    withdrawn: gone.filter(({ state }) => state !== "completed").length,
    placed: placed.length,
    drift: intake.startsOn <= asOf ? started - plannedNow : null,
    reserves,
  };
}

/** The state of each place by participant and slot; a first plan's places are offers. */
function stateOf({ previous, placements }: Plan): ReadonlyMap<string, HeldPlace["state"]> {
  const places: readonly HeldPlace[] =
    previous?.baseline.places ?? placements.map((placement) => ({ ...placement, state: "offered" }));
  return new Map(places.map((place) => [`${place.participant} ${slotIdOf(place)}`, place.state]));
}

function completionStatus(plan: Plan, asOf: Day): CompletionStatus | undefined {
  const completion = completionOf(plan);
  if (completion === undefined) return undefined;
  const { date, missing } = completion;
  const freePlaces = plan.programme.intakes
    .filter((intake) => isOpen(intake) && intake.startsOn >= asOf && intake.endsOn <= date)
    .reduce((sum, intake) => sum + Math.max(0, offeredPlaces(intake) - placedIn(plan, intake.id)), 0);
  const outlook =
    missing.length === 0 ? "met" : missing.length <= freePlaces && asOf < addDays(date, 1) ? "open" : "missed";
  return { ...completion, freePlaces, outlook };
}

function placedIn({ placements }: Plan, intake: string): number {
  return placements.filter((placement) => placement.intake === intake).length;
}
