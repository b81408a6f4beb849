import { groupsOf } from "../check/certificate/leaf-bound-exact.ts";
import type { CountedLimit } from "../check/stages/counted-limits.ts";
import { isCounted } from "../check/stages/counted-limits.ts";
import type { Stage } from "../check/stages/stage.ts";

/** A limit from one side: at most, or at least. */
export interface Side {
  readonly limit: CountedLimit;
  readonly isAtMost: boolean;
  readonly bound: bigint;
}

/** One option of a person, or of a unit of people who stay together: a variable of 0 or 1. */
export interface Choice {
  /** The number of its group. */
  readonly group: number;
  /** The slot's number; the one beyond the last is the option of none. */
  readonly slot: number;
  /** What it costs: broken hard limits (always 0) first, then each goal. */
  readonly costs: readonly bigint[];
  /** The sides that count it, each with how many people that is. */
  readonly counted: ReadonlyMap<number, bigint>;
}

/** A stage as a mixed-integer programme, up to the last goal that is proved. */
export interface Choices {
  readonly stage: Stage;
  /** How many goals count; those after them are left out. */
  readonly goals: number;
  /** The numbers of the seekers who choose together; nearly always one. */
  readonly groups: readonly (readonly number[])[];
  readonly sides: readonly Side[];
  /** Group by group. */
  readonly choices: readonly Choice[];
}

/** The variables and limits of a stage. */
export function choicesOf(stage: Stage, goals: number): Choices {
  const sides = stage.limits.filter(({ goal }) => goal <= goals).flatMap(sidesOf);
  const groups = groupsOf(stage);
  const byPerson = new Map<number, number[]>();
  const ofAll: number[] = [];
  for (const [at, { limit }] of sides.entries()) {
    if (!limit.people) ofAll.push(at);
    for (const person of limit.people ?? []) byPerson.set(person, [...(byPerson.get(person) ?? []), at]);
  }
  const slotsOf = sides.map(({ limit }) => new Set(limit.slots));
  const choices = groups.flatMap((group, number) => {
    const counting = group.map((seeker) =>
      [...ofAll, ...(byPerson.get(seeker) ?? [])].filter((at) => isCounted(sides[at].limit, seeker, stage.view)),
    );
    return commonSlots(stage, group).map((slot): Choice => {
      const counted = new Map<number, bigint>();
      for (const own of counting)
        for (const at of own) if (slotsOf[at].has(slot)) counted.set(at, (counted.get(at) ?? 0n) + 1n);
      return { group: number, slot, costs: costsOf(stage, group, slot, goals), counted };
    });
  });
  return { stage, goals, groups, sides, choices };
}

function sidesOf(limit: CountedLimit): Side[] {
  const { atMost, atLeast } = limit;
  return [
    ...(atMost === undefined ? [] : [{ limit, isAtMost: true, bound: BigInt(atMost) }]),
    ...(atLeast === undefined ? [] : [{ limit, isAtMost: false, bound: BigInt(atLeast) }]),
  ];
}

/** The least of a figure that each group's choices have, by group; absent for a group without choices. */
export function leastOfGroups(
  { groups, choices }: Choices,
  figures: readonly bigint[],
): readonly (bigint | undefined)[] {
  const least = new Array<bigint | undefined>(groups.length).fill(undefined);
  for (const [at, { group }] of choices.entries()) {
    const before = least[group];
    if (before === undefined || figures[at] < before) least[group] = figures[at];
  }
  return least;
}

/** The slots that are lawful for all of a group. */
function commonSlots({ options: { start, slot } }: Stage, [first = 0, ...others]: readonly number[]): number[] {
  const lists = others.map((seeker) => new Set(slot.subarray(start[seeker], start[seeker + 1])));
  return [...slot.subarray(start[first], start[first + 1])].filter((at) => lists.every((list) => list.has(at)));
}

function costsOf({ view, costs }: Stage, group: readonly number[], slot: number, goals: number): bigint[] {
  const sums = new Array<bigint>(goals + 1).fill(0n);
  for (const seeker of group) {
    const option = { participant: view.seekers[seeker], slot: view.slots[slot] ?? null };
    for (let goal = 1; goal <= goals; goal++) sums[goal] += BigInt(costs[goal - 1](option));
  }
  return sums;
}
