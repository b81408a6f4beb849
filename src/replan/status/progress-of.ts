import { sortedBy } from "../../domain/compare.ts";
import type { Day } from "../../domain/dates.ts";
import { recordedCompletions } from "../../domain/plan/completion.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Milestone, NamedTally, Progress, Tally } from "../../domain/plan/status/progress.ts";

/** How far everybody in a plan has come by a day. */
export function progressOf(plan: Plan, asOf: Day): Progress {
  const { participants, previous, summary } = plan;
  const states = statesOf(plan, asOf);
  const stateOf = (id: string): State => states.get(id) ?? "missing";
  const people = participants.map(({ id, region, type }) => ({ state: stateOf(id), region, type }));
  const councils = new Map<string, State>();
  for (const { id, councils: led } of participants)
    for (const { code } of led) councils.set(code, further(councils.get(code) ?? "missing", stateOf(id)));
  return {
    unrecorded: plan.placements.filter(
      ({ participant, endsOn }) => endsOn < asOf && stateOf(participant) === "inTraining",
    ).length,
    people: tallyOf(people.map(({ state }) => state)),
    councils: tallyOf([...councils.values(), ...Array.from({ length: summary.vacant }, (): State => "missing")]),
    byRegion: talliesBy(people, ({ region }) => region),
    byType: talliesBy(people, ({ type }) => type),
    planned: milestonesOf(plan),
    ...(previous && {
      since: {
        asOf: previous.asOf,
        changes: previous.changes.length,
        moved: new Set(previous.moves.map(({ participant }) => participant)).size,
        left: previous.departures.filter(({ on }) => on > previous.asOf).length,
        withdrew: previous.withdrawals.filter(({ on }) => on > previous.asOf).length,
      },
    }),
  };
}

type State = "completed" | "inTraining" | "placed" | "missing";
const order: readonly State[] = ["missing", "placed", "inTraining", "completed"];

function further(one: State, other: State): State {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

function statesOf(plan: Plan, asOf: Day): ReadonlyMap<string, State> {
  const { completeBy = "9999-12-31" } = plan.programme;
  const states = new Map<string, State>();
  for (const { participant, startsOn, endsOn } of plan.placements)
    if (endsOn <= completeBy) states.set(participant, startsOn <= asOf ? "inTraining" : "placed");
  for (const { participant } of recordedCompletions(plan)) states.set(participant, "completed");
  return states;
}

function tallyOf(states: readonly State[]): Tally {
  const count = (state: State): number => states.filter((one) => one === state).length;
  return {
    of: states.length,
    completed: count("completed"),
    inTraining: count("inTraining"),
    placed: count("placed"),
    missing: count("missing"),
  };
}

function talliesBy<P extends { readonly state: State }>(
  people: readonly P[],
  nameOf: (person: P) => string,
): NamedTally[] {
  const names = sortedBy([...new Set(people.map(nameOf))], (name) => name);
  return names.map((name) => ({
    name,
    ...tallyOf(people.filter((one) => nameOf(one) === name).map(({ state }) => state)),
  }));
}

/** The people in the plan by the days on which their intakes end, each day with those before it. */
function milestonesOf({ placements, participants }: Plan): Milestone[] {
  const here = new Set(participants.map(({ id }) => id));
  const ends = placements.filter(({ participant }) => here.has(participant)).map(({ endsOn }) => endsOn);
  const days = sortedBy([...new Set(ends)], (day) => day);
  return days.map((on) => ({ on, people: ends.filter((end) => end <= on).length }));
}

/**
 * Recorded completions along a chain of plans, oldest first: each day with those before it. What was recorded in earlier plans that
 * are not given is counted on the day of the last of them.
 */
export function recordedAlong(plans: readonly Plan[]): Milestone[] {
  const days = plans.flatMap(({ previous }) =>
    (previous?.changes ?? []).filter(({ event }) => event === "completed").map(({ date }) => date),
  );
  const [first, last] = [plans[0]?.previous, plans.at(-1)];
  const before = last ? recordedCompletions(last).length - days.length : 0;
  const sorted = sortedBy([...new Set(days)], (day) => day);
  return [
    ...(first && before > 0 ? [{ on: first.asOf, people: before }] : []),
    ...sorted.map((on) => ({ on, people: before + days.filter((day) => day <= on).length })),
  ];
}
