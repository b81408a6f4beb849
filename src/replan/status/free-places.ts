import type { Day } from "../../domain/dates.ts";
import { isFrozen } from "../../domain/people/fixed-assignments.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Fit, FreePlaces } from "../../domain/plan/status/to-do.ts";
import { isOnOffer, slotGroups, slotIdOf } from "../../domain/problem.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { RuleBook, Slot } from "../../domain/programme/rule-book.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { optionsOf } from "../../engine/stage/options.ts";
import { openView } from "../../engine/stage/stage-view.ts";

/**
 * The free places of starts that have not begun, and for each of those who wait the shortest chain of moves by which they
 * could have one: everybody in it may by the rules be where they come to. Limits such as fair shares are not counted.
 */
export function freePlacesOf(plan: Plan, rules: RuleBook, asOf: Day): readonly FreePlaces[] {
  const spec = stageOf(plan.programme, "placing");
  if (!spec) return [];
  const { view, lawful } = optionsOf(openView(problemOfPlan(plan, rules), spec, []));
  const options = new Map(
    view.seekers.map(({ id }, at) => [id, (lawful[at] ?? []).filter((slot) => slot !== null && isOpenOn(slot, asOf))]),
  );
  const free = freeIn(
    plan,
    view.slots.filter((slot) => isOpenOn(slot, asOf)),
  );
  const seats = movable(plan, asOf);
  return [...free]
    .filter(([, number]) => number > 0)
    .map(([slot, number]) => ({
      slot: slot.id,
      startsOn: slot.startsOn ?? "",
      free: number,
      fits: plan.waitingList.flatMap(
        ({ participant }) => chainTo(slot.id, participant, options as Options, seats) ?? [],
      ),
    }));
}

type Options = ReadonlyMap<string, readonly Slot[]>;

function isOpenOn(slot: Slot, asOf: Day): boolean {
  return isOnOffer(slot) && (slot.startsOn ?? "") >= asOf;
}

/** A start has no more room than its intake. */
function freeIn({ placements }: Plan, slots: readonly Slot[]): Map<Slot, number> {
  const taken = (id: string): number => placements.filter((placement) => slotIdOf(placement) === id).length;
  return new Map(
    slotGroups(slots).flatMap(({ id, places, slots: inside }) => {
      const left = places - placements.filter(({ intake }) => intake === id).length;
      return inside.map((slot) => [slot, Math.max(0, Math.min(left, slot.places - taken(slot.id)))] as const);
    }),
  );
}

/** Who sits where and may still be asked to move: nobody who has accepted, has an offer outside the rules, or has begun. */
function movable({ placements, previous, participants }: Plan, asOf: Day): ReadonlyMap<string, readonly string[]> {
  const fixed = new Set(
    (previous?.baseline.places ?? [])
      .filter((place) => isFrozen(place) || place.state === "accepted")
      .map(({ participant }) => participant),
  );
  for (const { id, pinnedIntake } of participants) if (pinnedIntake !== undefined) fixed.add(id);
  const seats = new Map<string, string[]>();
  for (const placement of placements) {
    if (fixed.has(placement.participant) || placement.startsOn < asOf) continue;
    const slot = slotIdOf(placement);
    seats.set(slot, [...(seats.get(slot) ?? []), placement.participant]);
  }
  return seats;
}

/** The shortest chain, by breadth: each start is looked at once. */
function chainTo(
  target: string,
  participant: string,
  options: Options,
  seats: ReadonlyMap<string, readonly string[]>,
): Fit | undefined {
  const seen = new Set<string>();
  let front: readonly Fit["moves"][] = [[{ participant, to: "" }]];
  while (front.length > 0) {
    const next: Fit["moves"][] = [];
    for (const chain of front) {
      const mover = chain[chain.length - 1]?.participant ?? "";
      for (const { id } of options.get(mover) ?? []) {
        const moves = [...chain.slice(0, -1), { participant: mover, to: id }];
        if (id === target) return { participant, moves };
        if (seen.has(id)) continue;
        seen.add(id);
        for (const other of seats.get(id) ?? []) next.push([...moves, { participant: other, to: "" }]);
      }
    }
    front = next;
  }
  return undefined;
}
