import { lotOf } from "../digest.ts";
import { drawIdsOf } from "../draw/draw.ts";
import type { Problem } from "../programme/rule-book.ts";
import { type IdIndex, idIndexOf, idOfPerson } from "./id-index.ts";

type Drawn = Pick<Problem, "seed" | "participants" | "draw">;

/**
 * The lots of a problem's participants by id. Each is drawn once: a hash costs a microsecond, and solver, plan and
 * inspector all ask for a million of them.
 */
export function lotsOf(problem: Drawn): (id: string) => number {
  const { seed, participants, draw } = problem;
  const last = known.get(participants);
  const { find, lots } = last?.seed === seed && last.draw === draw ? last : open(problem);
  const { idOf } = drawIdsOf(problem);
  return (id) => {
    const at = find(id);
    if (at === undefined) return lotOf(seed, idOf(id));
    if (lots[at] < 0) lots[at] = lotOf(seed, idOf(id));
    return lots[at];
  };
}

interface Lots extends Pick<Problem, "seed" | "draw"> {
  readonly find: IdIndex;
  /** By the participants' places; -1: not drawn yet. */
  readonly lots: Int32Array;
}

// Of each list the last draw only: whoever draws a thousand times would keep a thousand tables.
const known = new WeakMap<Problem["participants"], Lots>();

function open({ seed, participants, draw }: Drawn): Lots {
  const find = idIndexOf(participants, idOfPerson);
  const one = { seed, draw, find, lots: new Int32Array(participants.length).fill(-1) };
  known.set(participants, one);
  return one;
}
