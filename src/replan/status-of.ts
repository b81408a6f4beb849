import { addDays, type Day } from "../domain/dates.ts";
import { isFrozen } from "../domain/held.ts";
import type { Plan } from "../domain/plan.ts";
import type { Departure, HeldPlace } from "../domain/previous.ts";
import { slotIdOf } from "../domain/problem.ts";
import { isOpen, offeredPlaces, type Programme } from "../domain/programme.ts";
import type { RuleBook } from "../domain/rule.ts";
import { reservesOf } from "./reserves-of.ts";

/** A plan against what became of it, on a day. */
export interface PlanStatus {
  readonly asOf: Day;
  readonly intakes: readonly IntakeStatus[];
  readonly completion: CompletionStatus | undefined;
}

/** How far an intake has come: each number counts people, and includes those after it. */
export interface IntakeStatus {
  readonly id: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly places: number;
  /** Places offered above the number by policy, and why. */
  readonly overbook: number;
  readonly overbookReason: string;
  /** By the first plan of the chain. */
  readonly planned: number;
  /** With an offer, an acceptance or a start, withdrawn ones too. */
  readonly offered: number;
  readonly accepted: number;
  readonly started: number;
  readonly completed: number;
  /** Gave the place up, or are gone, before they completed. */
  readonly withdrawn: number;
  /** Placed by the plan at present. */
  readonly placed: number;
  /** Started beyond what was planned (below 0: fewer), or nothing where it has not started. */
  readonly drift: number | null;
  /** Those who wait and could take a place, the first first: in time before late. */
  readonly reserves: readonly string[];
}

/** Whether everybody will have completed by the programme's day. */
export interface CompletionStatus {
  readonly date: Day;
  readonly people: number;
  readonly of: number;
  /** Who will not have completed by this plan. */
  readonly missing: readonly string[];
  /** Free places in intakes that have not begun and end in time. */
  readonly freePlaces: number;
  /** `met` by this plan; `open` while there are places enough; `missed` where there cannot be. */
  readonly outlook: "met" | "open" | "missed";
}

/** How far a plan has come by a day. Who is recorded as completed has completed; a day passed proves nothing. */
export function statusOf(plan: Plan, asOf: Day, rules: RuleBook): PlanStatus {
  const reserves = reservesOf(plan, rules, asOf);
  const intakes = plan.programme.intakes
    .filter((intake) => isOpen(intake))
    .map((intake) => intakeStatus(plan, intake, asOf, reserves.get(intake.id) ?? []));
  return { asOf, intakes, completion: completionOf(plan, asOf) };
}

function intakeStatus(
  plan: Plan,
  intake: Programme["intakes"][number],
  asOf: Day,
  reserves: readonly string[],
): IntakeStatus {
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
    completed: count((state) => state === "completed"),
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

function completionOf(plan: Plan, asOf: Day): CompletionStatus | undefined {
  const { programme, participants, placements, previous } = plan;
  const date = programme.completeBy;
  if (date === undefined) return undefined;
  const done = new Set(placements.filter(({ endsOn }) => endsOn <= date).map(({ participant }) => participant));
  const missing = participants.filter(({ id }) => !done.has(id)).map(({ id }) => id);
  const freePlaces = programme.intakes
    .filter((intake) => isOpen(intake) && intake.startsOn >= asOf && intake.endsOn <= date)
    .reduce((sum, intake) => sum + Math.max(0, offeredPlaces(intake) - placedIn(plan, intake.id)), 0);
  const left = (previous?.departures ?? []).filter((departure) => hasCompleted(departure)).length;
  const outlook =
    missing.length === 0 ? "met" : missing.length <= freePlaces && asOf < addDays(date, 1) ? "open" : "missed";
  return { date, people: done.size + left, of: participants.length + left, missing, freePlaces, outlook };
}

// Who completed and then left counts as a person trained.
function hasCompleted({ state }: Departure): boolean {
  return state === "completed";
}

function placedIn({ placements }: Plan, intake: string): number {
  return placements.filter((placement) => placement.intake === intake).length;
}
