import type { Finding } from "../domain/finding.ts";
import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { GivenSlots, Move, Previous } from "../domain/plan/previous.ts";
import { slotIdOf } from "../domain/problem.ts";
import { fault, listed } from "./fault.ts";

/**
 * What a replanned plan says of the one before, as far as the document alone can show it: nobody of the plan before is
 * lost, who is gone is gone, the moves are those between the two, only what had started is frozen, and each place of the
 * plan before tells when it was given and why.
 */
export function checkPrevious(plan: Plan): readonly Finding[] {
  const { previous } = plan;
  if (!previous) return [];
  return [
    ...lost(plan, previous),
    ...stillHere(plan, previous),
    ...checkMoves(plan, previous),
    ...frozen(previous),
    ...checkOrigins(previous),
  ];
}

function lost({ participants }: Plan, { placements, waitingList, departures }: Previous): Finding[] {
  const known = new Set([...participants.map(({ id }) => id), ...departures.map(({ participant }) => participant)]);
  return Object.entries({ placements, waitingList }).flatMap(([list, entries]) =>
    entries.flatMap(({ participant }, at) =>
      known.has(participant) ? [] : [fault("previous/lost", ["previous", list, at, "participant"], { participant })],
    ),
  );
}

function stillHere({ participants }: Plan, { departures }: Previous): Finding[] {
  const here = new Set(participants.map(({ id }) => id));
  return departures.flatMap(({ participant }, at) =>
    here.has(participant) ? [fault("previous/still-here", ["previous", "departures", at], { participant })] : [],
  );
}

function checkMoves(plan: Plan, previous: Previous): Finding[] {
  const expected = [
    ...changesBetween("placing", intakesOf(previous), intakesOf(plan)),
    ...changesBetween("pairing", mentorsOf(previous), mentorsOf(plan)),
    ...(plan.stages ?? []).flatMap(({ id }) => changesBetween(id, slotsIn(previous, id), slotsIn(plan, id))),
  ];
  const found = previous.moves.map(({ stage, participant, from, to }) => nameOf(stage, participant, from, to));
  const wrong = [...expected.filter((one) => !found.includes(one)), ...found.filter((one) => !expected.includes(one))];
  if (wrong.length === 0 && found.length === expected.length) return [];
  return [fault("previous/moves", ["previous", "moves"], { moves: listed(wrong.slice(0, 5)), count: wrong.length })];
}

type Places = ReadonlyMap<string, string>;

function intakesOf({ placements }: Pick<Plan, "placements">): Places {
  return new Map(placements.map((placement) => [placement.participant, slotIdOf(placement)]));
}

function mentorsOf({ pairings }: Pick<Plan, "pairings">): Places {
  return new Map(pairings.map(({ participant, mentor }) => [participant, mentor]));
}

function slotsIn({ stages }: { readonly stages?: readonly GivenSlots[] | undefined }, id: string): Places {
  const stage = stages?.find((one) => one.id === id);
  return new Map(stage?.assignments.map(({ participant, slot }) => [participant, slot]));
}

function changesBetween(stage: Move["stage"], before: Places, after: Places): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((participant) => {
    const [from, to] = [before.get(participant) ?? null, after.get(participant) ?? null];
    return from === to ? [] : [nameOf(stage, participant, from, to)];
  });
}

function nameOf(stage: Move["stage"], participant: string, from: string | null, to: string | null): string {
  return `${stage} ${participant}: ${from ?? "-"} > ${to ?? "-"}`;
}

// Whoever a change names may have been offered, and have started in, what the plan before did not give them.
function frozen({ baseline, placements, frozenBefore, changes }: Previous): Finding[] {
  const named = new Set(changes.map(({ participant }) => participant));
  const begun = placements.filter(({ startsOn }) => startsOn < frozenBefore);
  const started = new Map(begun.map((placement) => [placement.participant, slotIdOf(placement)]));
  return baseline.places.flatMap((place, at) => {
    const { participant, intake } = place;
    if (!isFrozen(place) || named.has(participant) || started.get(participant) === slotIdOf(place)) return [];
    return [fault("previous/frozen", ["previous", "baseline", "places", at], { participant, intake })];
  });
}

// A place given earlier than by the plan before is told by plans that are not here; `log` and `validate --previous` hold it
// against them.
function checkOrigins({ origins, placements, asOf }: Previous): Finding[] {
  const told = new Map(origins.map((origin) => [origin.participant, origin]));
  const wrong = placements.filter((placement) => {
    const origin = told.get(placement.participant);
    if (!origin || slotIdOf(origin) !== slotIdOf(placement) || origin.since > asOf) return true;
    return origin.since === asOf && origin.reasons.join(" ") !== placement.reasons.join(" ");
  });
  const placed = new Set(placements.map(({ participant }) => participant));
  // Each is struck off when it is met: whoever is left over, or met again, has no place there.
  const surplus = origins.filter(({ participant }) => !placed.delete(participant));
  return [...wrong, ...surplus].map(({ participant, intake }) =>
    fault("previous/origins", ["previous", "origins"], { participant, intake }),
  );
}
