/**
 * An irreducible conflict (Junker's QuickXplain, 2004): of `count` demands that cannot all be met, a set that cannot be
 * met either, though it can without any one of its members. Earlier demands are kept out of it where that is possible.
 *
 * @param isPossible whether some demands can be met together; fewer demands are never harder
 * @param mayAsk whether another question may be asked; once it says no, what is left in question stays in the set, which is
 * a conflict still, but perhaps not irreducible
 * @returns the demands' numbers, ascending; empty where nothing is in conflict, or where even no demand is too much
 */
export function irreducible(
  count: number,
  isPossible: (demands: readonly number[]) => boolean,
  mayAsk: () => boolean = () => true,
): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (isPossible(all) || !isPossible([])) return [];
  return [...within([], false, all, { isPossible, mayAsk })].sort((left, right) => left - right);
}

/**
 * The same for demands of which some are alike: it makes no difference which of a group are asked for, only how many. So
 * groups are weighed as a whole first, and then the least number of each is found by halving: a few dozen questions where
 * each of some thousand people is one demand.
 *
 * @param groups the demands' numbers, each in exactly one group
 */
export function irreducibleAmong(
  groups: readonly (readonly number[])[],
  isPossible: (demands: readonly number[]) => boolean,
  mayAsk: () => boolean,
): number[] {
  const demandsOf = (chosen: readonly number[]): number[] => chosen.flatMap((at) => groups[at]);
  const together = irreducible(groups.length, (chosen) => isPossible(demandsOf(chosen)), mayAsk);
  const kept = new Map(together.map((at) => [at, groups[at]]));
  for (const at of together) {
    let [low, high] = [0, groups[at].length];
    const others = together.filter((other) => other !== at).flatMap((other) => kept.get(other) ?? []);
    while (high - low > 1 && mayAsk()) {
      const middle = Math.floor((low + high) / 2);
      if (isPossible([...others, ...groups[at].slice(0, middle)])) low = middle;
      else high = middle;
    }
    kept.set(at, groups[at].slice(0, high));
  }
  return [...kept.values()].flat().sort((left, right) => left - right);
}

interface Oracle {
  readonly isPossible: (demands: readonly number[]) => boolean;
  readonly mayAsk: () => boolean;
}

function within(
  background: readonly number[],
  isNew: boolean,
  demands: readonly number[],
  oracle: Oracle,
): readonly number[] {
  if (demands.length === 0) return [];
  if (isNew) {
    if (!oracle.mayAsk()) return demands;
    if (!oracle.isPossible(background)) return [];
  }
  if (demands.length === 1) return demands;
  const middle = Math.floor(demands.length / 2);
  const [first, second] = [demands.slice(0, middle), demands.slice(middle)];
  const fromSecond = within([...background, ...first], true, second, oracle);
  const fromFirst = within([...background, ...fromSecond], fromSecond.length > 0, first, oracle);
  return [...fromFirst, ...fromSecond];
}
