/**
 * An irreducible conflict (Junker's QuickXplain, 2004): of `count` demands that cannot all be met, a set that cannot be
 * met either, though it can without any one of its members. Earlier demands are kept out of it where that is possible.
 *
 * @param isPossible whether some demands can be met together; fewer demands are never harder
 * @returns the demands' numbers, ascending; empty where nothing is in conflict, or where even no demand is too much
 */
export function irreducible(count: number, isPossible: (demands: readonly number[]) => boolean): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (isPossible(all) || !isPossible([])) return [];
  return within([], false, all, isPossible).sort((left, right) => left - right);
}

function within(
  background: readonly number[],
  isNew: boolean,
  demands: readonly number[],
  isPossible: (demands: readonly number[]) => boolean,
): number[] {
  if (isNew && !isPossible(background)) return [];
  if (demands.length === 1) return [...demands];
  const middle = Math.floor(demands.length / 2);
  const [first, second] = [demands.slice(0, middle), demands.slice(middle)];
  const fromSecond = within([...background, ...first], true, second, isPossible);
  const fromFirst = within([...background, ...fromSecond], fromSecond.length > 0, first, isPossible);
  return [...fromFirst, ...fromSecond];
}
