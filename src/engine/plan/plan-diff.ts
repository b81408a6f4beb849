import { compareText } from "../../domain/compare.ts";
import { canonicalJson } from "../../domain/digest.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Decisions, Plan } from "../../domain/plan/plan.ts";
import type { DiffCause, DiffGoal, DiffMove, DiffPairing, PlanDiff, PlanMark } from "../../domain/plan/plan-diff.ts";
import { slotIdOf } from "../../domain/problem.ts";
import type { Problem, RuleBook } from "../../domain/programme/rule-book.ts";
import { allocate } from "../allocate.ts";
import { valueChanges } from "../explain/value-changes.ts";
import { problemOfPlan } from "./problem-of-plan.ts";

/** What differs between two plans. Where several things were changed, who moved for which is found by allocating in between. */
export function diffPlans(old: Plan, next: Plan, rules: RuleBook): PlanDiff {
  const facts = factChanges(old, next);
  const [before, after] = [idsOf(old), idsOf(next)];
  const programme = valueChanges(unseeded(old.programme), unseeded(next.programme));
  const moves = movesBetween(old, next, rules);
  const pairings = pairingChanges(old, next);
  const cadre = listChanges(membersOf(old), membersOf(next));
  const seed = old.seed === next.seed ? undefined : { old: old.seed, new: next.seed };
  const { joined, left } = listChanges(before, after);
  const goals = goalsOf(old, next);
  const assignments = assignmentChanges(old, next);
  const lists = [assignments, facts, joined, left, programme, moves, pairings, cadre.joined, cadre.left];
  const same = lists.every(({ length }) => length === 0) && !seed && goals.every((goal) => goal.old === goal.new);
  return {
    same,
    old: markOf(old),
    new: markOf(next),
    facts,
    joined,
    left,
    programme,
    seed,
    moves,
    cadre,
    pairings,
    assignments,
    goals,
  };
}

// The seed is the lot's own change.
function unseeded(programme: Plan["programme"]): object {
  return { ...programme, seed: "" };
}

function markOf({ digest, programme, asOf }: Plan): PlanMark {
  return { digest, programme: programme.id, asOf };
}

const idsOf = ({ participants }: Plan): string[] => participants.map(({ id }) => id);
const membersOf = ({ cadre }: Plan): string[] => cadre.map(({ mentor }) => mentor);

function listChanges(old: readonly string[], next: readonly string[]): { joined: string[]; left: string[] } {
  const [before, after] = [new Set(old), new Set(next)];
  return { joined: next.filter((id) => !before.has(id)), left: old.filter((id) => !after.has(id)) };
}

function factChanges(old: Plan, next: Plan): { participant: string; facts: string[] }[] {
  const before = new Map(old.participants.map((one) => [one.id, one]));
  return next.participants.flatMap((one) => {
    const earlier = before.get(one.id);
    const facts = earlier ? factsThatDiffer(earlier, one) : [];
    return facts.length === 0 ? [] : [{ participant: one.id, facts }];
  });
}

function factsThatDiffer(old: Person, next: Person): string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])] as (keyof Person)[];
  return keys.filter((key) => canonicalJson(old[key] ?? null) !== canonicalJson(next[key] ?? null)).sort(compareText);
}

type Places = ReadonlyMap<string, string>;

function placesOf({
  placements,
  waitingList,
  refused,
}: Pick<Decisions, "placements" | "waitingList" | "refused">): Places {
  return new Map([
    ...placements.map((one) => [one.participant, slotIdOf(one)] as const),
    ...waitingList.map(({ participant }) => [participant, "waiting"] as const),
    ...refused.map(({ participant }) => [participant, "refused"] as const),
  ]);
}

function movesBetween(old: Plan, next: Plan, rules: RuleBook): DiffMove[] {
  const [before, after] = [placesOf(old), placesOf(next)];
  const movers = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .sort(compareText);
  if (movers.length === 0) return [];
  const steps = stepsBetween(old, next, rules);
  return movers.map((participant) => ({
    participant,
    from: before.get(participant) ?? "",
    to: after.get(participant) ?? "",
    cause: causeOf(participant, before, after, steps),
  }));
}

interface Step {
  readonly cause: DiffCause;
  /** Where everyone is after this change; absent where nothing lawful is left in between. */
  readonly places: Places | undefined;
}

/** The plans in between: the changes made one after the other, in the order of the causes. */
function stepsBetween(old: Plan, next: Plan, rules: RuleBook): Step[] {
  const [from, to] = [problemOfPlan(old, rules), problemOfPlan(next, rules)];
  const differs = (pick: (problem: Problem) => unknown): boolean =>
    canonicalJson(pick(from) ?? null) !== canonicalJson(pick(to) ?? null);
  const changes: { cause: DiffCause; from: Partial<Problem> }[] = [];
  const { participants, mentors, scores, vacant, programme, asOf, seed, draw, previous } = to;
  if (differs((one) => [one.participants, one.mentors ?? null, old.scores ?? null]) || vacant !== from.vacant)
    changes.push({ cause: "facts", from: { participants, mentors, scores, vacant } });
  if (differs((one) => unseeded(one.programme)) || asOf !== from.asOf)
    changes.push({ cause: "programme", from: { programme, asOf } });
  if (seed !== from.seed) changes.push({ cause: "lot", from: { seed, draw } });
  if (differs((one) => one.previous)) changes.push({ cause: "previous", from: { previous } });
  let problem = from;
  return changes.map(({ cause, from: change }, at): Step => {
    problem = { ...problem, ...change };
    // After the last change the plan is the new one itself.
    return { cause, places: at === changes.length - 1 ? placesOf(next) : solvedPlaces(problem) };
  });
}

function solvedPlaces(problem: Problem): Places | undefined {
  const stages = problem.programme.stages.filter(({ stage }) => stage === "placing");
  const allocation = allocate({ ...problem, programme: { ...problem.programme, stages } });
  return allocation.status === "planned" ? placesOf(allocation.decisions) : undefined;
}

/** The last change with which their place became what it is. */
function causeOf(participant: string, before: Places, after: Places, steps: readonly Step[]): DiffCause {
  let place = before.get(participant);
  let cause: DiffCause = "other";
  for (const step of steps) {
    const now = step.places ? step.places.get(participant) : place;
    if (now !== place) cause = step.cause;
    place = now;
  }
  return place === after.get(participant) ? cause : "other";
}

function pairingChanges(old: Plan, next: Plan): DiffPairing[] {
  const [before, after] = [old, next].map(
    ({ pairings }) => new Map(pairings.map((one) => [one.participant, one.mentor])),
  );
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .sort(compareText)
    .map((participant) => ({ participant, from: before.get(participant) ?? "", to: after.get(participant) ?? "" }));
}

/** Somebody may be given several slots of one stage: they are told together. */
function assignmentChanges(old: Plan, next: Plan): PlanDiff["assignments"] {
  const [before, after] = [assignmentsOf(old), assignmentsOf(next)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return keys.flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)].map((slots) => slots?.sort(compareText).join(", ") ?? "");
    const [stage = "", participant = ""] = JSON.parse(key) as string[];
    return from === to ? [] : [{ stage, participant, from, to }];
  });
}

function assignmentsOf({ stages = [] }: Plan): Map<string, string[]> {
  const slots = new Map<string, string[]>();
  for (const { id, assignments } of stages)
    for (const { participant, slot } of assignments) {
      const key = JSON.stringify([id, participant]);
      slots.set(key, [...(slots.get(key) ?? []), slot]);
    }
  return slots;
}

function goalsOf(old: Plan, next: Plan): DiffGoal[] {
  const key = ({ stage, rule }: Plan["goals"][number]): string => `${stage}/${rule}`;
  const [before, after] = [old, next].map(({ goals }) => new Map(goals.map((goal) => [key(goal), goal])));
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const { stage = "", rule = "" } = one ?? other ?? {};
    return { stage, rule, old: one?.value, new: other?.value };
  });
}
