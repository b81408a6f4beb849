import { lotOf } from "../digest.ts";
import type { Problem } from "../programme/rule-book.ts";
import { type Finder, finderOf, idOfPerson } from "./finder.ts";

/**
 * The lots of a problem's participants by id. Each is drawn once: a hash costs a microsecond, and solver, plan and
 * inspector all ask for a million of them.
 */
export function lotsOf({ seed, participants }: Pick<Problem, "seed" | "participants">): (id: string) => number {
  const { find, lots } = drawn.get(participants)?.get(seed) ?? open(seed, participants);
  return (id) => {
    const at = find(id);
    if (at === undefined) return lotOf(seed, id);
    if (lots[at] < 0) lots[at] = lotOf(seed, id);
    return lots[at];
  };
}

interface Drawn {
  readonly find: Finder;
  /** By the participants' places; -1: not drawn yet. */
  readonly lots: Int32Array;
}

const drawn = new WeakMap<Problem["participants"], Map<string, Drawn>>();

function open(seed: string, participants: Problem["participants"]): Drawn {
  const find = finderOf(participants, idOfPerson);
  const one = { find, lots: new Int32Array(participants.length).fill(-1) };
  drawn.set(participants, new Map([...(drawn.get(participants) ?? []), [seed, one]]));
  return one;
}
