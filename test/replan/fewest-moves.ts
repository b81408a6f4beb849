import { intakeSlots } from "../../src/domain/problem.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";

/**
 * By trying every choice, with no code of the tool but the list of slots: the fewest people with an offer who are moved
 * in any lawful placing that leaves at most `waiting` without a place; Infinity where there is none.
 */
export function fewestMoves(problem: Problem, waiting = Infinity): number {
  const { previous, participants } = problem;
  const slots = intakeSlots(problem.programme);
  const offers = new Map(previous?.baseline.places.map(({ participant, intake }) => [participant, intake]));
  const withdrawn = new Set(previous?.withdrawals.map(({ participant }) => participant));
  const seekers = participants
    .filter(({ id, status }) => status === "permanent" && !withdrawn.has(id))
    .map(({ id, unavailableIntakes }) => ({
      id,
      lawful: slots.filter((slot) => !unavailableIntakes.includes(slot.id)),
    }))
    .filter(({ lawful }) => lawful.length > 0);
  const free = new Map(slots.map(({ id, places }) => [id, places]));
  const search = (at: number, left: number): number => {
    if (left < 0) return Infinity;
    const seeker = seekers[at];
    if (!seeker) return 0;
    const offer = offers.get(seeker.id);
    const moved = (slot: string | undefined): number => (offer === undefined || offer === slot ? 0 : 1);
    let least = moved(undefined) + search(at + 1, left - 1);
    for (const { id } of seeker.lawful) {
      const places = free.get(id) ?? 0;
      if (places === 0) continue;
      free.set(id, places - 1);
      least = Math.min(least, moved(id) + search(at + 1, left));
      free.set(id, places);
    }
    return least;
  };
  return search(0, waiting);
}
