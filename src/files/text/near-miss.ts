import { smallest } from "../../domain/append.ts";
import { compareText } from "../../domain/compare.ts";
import { foldText } from "../../domain/people/ids.ts";

/**
 * The candidate most like a word, where one is near enough to be meant: at most one slip in four characters, a swap of
 * two neighbours counted as one. Case, accents and punctuation do not count. Of equals, the first in text order.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldText(word);
  if (wanted === "") return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.min(4, Math.floor(wanted.length / 4)));
  for (const candidate of candidates) {
    const found = slips(wanted, foldText(candidate), least);
    if (found > least || (found === least && best !== undefined && compareText(best, candidate) <= 0)) continue;
    best = candidate;
    least = found;
  }
  return best;
}

// Damerau-Levenshtein (optimal string alignment), given up once beyond `limit`.
function slips(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = nextRow(left, right, row, above, before);
    if (smallest(current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}

function nextRow(
  left: string,
  right: string,
  row: number,
  above: readonly number[],
  before: readonly number[],
): number[] {
  const current = [row];
  for (let at = 1; at <= right.length; at++) {
    const same = left[row - 1] === right[at - 1];
    let cost = Math.min((above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
    const swapped = row > 1 && at > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
    if (swapped) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
    current.push(cost);
  }
  return current;
}
