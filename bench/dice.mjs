/** Chance from a seed: the same seed, the same numbers on every machine (xorshift32 by Marsaglia, 2003). */
export function diceFrom(seed) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  const below = (most) => Math.floor(next() * most);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    /** True in so many of a hundred throws. */
    chance: (percent) => next() * 100 < percent,
    pick: (items) => items[below(items.length)],
    /** One of `[weight, value]` pairs. */
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
      return (pairs.find(([weight]) => (left -= weight) < 0) ?? pairs[pairs.length - 1])[1];
    },
  };
}
