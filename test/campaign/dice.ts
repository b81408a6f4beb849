/** A seeded source of choices: the same seed, the same choices, on every machine. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True `times` times in `of`. */
  readonly chance: (times: number, of: number) => boolean;
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** mulberry32, in 32-bit integers. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  };
  return {
    below,
    pick: (items) => {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[below(items.length)];
    },
    chance: (times, of) => below(of) < times,
    shuffled: (items) => {
      const all = [...items];
      for (let at = all.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [all[at], all[other]] = [all[other], all[at]];
      }
      return all;
    },
  };
}
