import type { ProvedCut } from "../check/certificate/price-list.ts";
import { leastOfGroups } from "./choices.ts";
import { combined, type Written, weighed } from "./derivation.ts";
import type { PriceVectors } from "./price-vectors.ts";
import type { Fraction, Multiplied, Row } from "./proof-file.ts";

/**
 * Derives the rounding cuts, each from those before it, of plans that are better than this one.
 * @returns the row of each, and that of the assumption
 */
export function deriveCuts(
  written: Written,
  cuts: readonly ProvedCut[],
  lists: readonly PriceVectors[],
  value: bigint,
): { readonly rows: readonly Row[]; readonly better: Row } {
  const { file, weights } = written;
  const better = file.assumed("better", "L", value - 1n, "OBJ");
  const rows: Row[] = [];
  for (const [at, { goal, atLeast }] of cuts.entries()) {
    const list = lists[at];
    const { denominator } = list;
    const weight = weights[goal];
    const { rows: used, sum } = combined(written, list, rows, goal, new Map());
    const by = denominator * weight;
    const low = file.linear(`low${at}of`, "G", [sum, by], goalsRow(written, 1, goal, weight), used, by);
    let own = low;
    if (goal > 1) {
      const above = weights[goal - 1];
      const { row, most } = noWorseBefore(written, at, goal, better, value);
      const rest: Fraction = [sum - most * above * denominator, by];
      const left = goalsRow(written, goal, goal, weight);
      own = file.linear(
        `own${at}`,
        "G",
        rest,
        left,
        [
          [low, 1n],
          [row, -(above / weight)],
        ],
        1n,
      );
    }
    rows.push(file.rounded(`cut${at}`, "G", BigInt(atLeast), goalsRow(written, goal, goal, weight), own));
  }
  return { rows, better };
}

/** Of a better plan: the goals before this one, weighed over the last of their weights, come to at most `most`. */
function noWorseBefore(
  written: Written,
  number: number,
  goal: number,
  better: Row,
  value: bigint,
): { row: Row; most: bigint } {
  const { model, weights, file, groupRows, excess } = written;
  const above = weights[goal - 1];
  const tails = model.choices.map(
    ({ costs }) => weighed(costs, weights, model.goals) - weighed(costs, weights, goal - 1),
  );
  const least = leastOfGroups(model, tails);
  const used: Multiplied[] = [[better, 1n]];
  let most = value - 1n;
  for (const [group, tail = 0n] of least.entries()) {
    used.push([groupRows[group], -tail]);
    most -= tail;
  }
  for (const [at, { group }] of model.choices.entries()) used.push([at, (least[group] ?? 0n) - tails[at]]);
  for (const [side, variable] of excess) {
    const own = model.sides[side].limit.goal;
    if (own >= goal) used.push([variable, -weights[own]]);
  }
  const left = goalsRow(written, 1, goal - 1, above);
  const exact = file.linear(`high${number}`, "L", [most, above], left, used, above);
  const whole = floor(most, above);
  return { row: file.rounded(`floor${number}`, "L", whole, left, exact), most: whole };
}

function floor(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}

/** The goals from `first` to `last` as one row, each with its weight divided by `by`. */
function goalsRow({ model, weights, excess }: Written, first: number, last: number, by: bigint): [number, bigint][] {
  const ofChoices = model.choices.map(({ costs }, at): [number, bigint] => {
    let sum = 0n;
    for (let k = first; k <= last; k++) sum += (weights[k] / by) * costs[k];
    return [at, sum];
  });
  const ofExcess = [...excess].flatMap(([side, variable]): [number, bigint][] => {
    const { goal } = model.sides[side].limit;
    return goal >= first && goal <= last ? [[variable, weights[goal] / by]] : [];
  });
  return [...ofChoices, ...ofExcess];
}
