import type { ProvedCut } from "../check/certificate/price-list.ts";
import type { Choices } from "./choices.ts";
import type { PriceVectors, Vector } from "./price-vectors.ts";
import type { Fraction, Multiplied, ProofFile, Row } from "./proof-file.ts";
import type { ChoiceSplit } from "./split-answers.ts";

type Left = Parameters<ProofFile["constraint"]>[3];

/** What the derivation ends with: nothing comes below the value, or nothing is lawful at all. */
export interface Claim {
  readonly bound: bigint;
  readonly left: Left;
}

/** A stage as rows of a file, with what its derivations need of it. */
export interface Written {
  readonly model: Choices;
  readonly weights: readonly bigint[];
  readonly file: ProofFile;
  /** The row of each group: it makes one choice. */
  readonly groupRows: readonly Row[];
  readonly sideRows: readonly Row[];
  /** The variable of each side's excess; absent for hard limits. */
  readonly excess: ReadonlyMap<number, number>;
}

/** The answers so far: the choice's number, the row that assumes the answer, and the answer. */
type Assumed = ReadonlyMap<number, { readonly row: Row; readonly yes: boolean }>;

/** A vector as one number, up to the component `last`. */
export function weighed(vector: Vector, weights: readonly bigint[], last: number): bigint {
  let sum = 0n;
  for (let k = 0; k <= last; k++) sum += vector[k] * weights[k];
  return sum;
}

/** The goals from `first` to `last` as one row, each with its weight divided by `by`. */
export function goalsRow(
  { model, weights, excess }: Written,
  first: number,
  last: number,
  by: bigint,
): [number, bigint][] {
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

/** Derives the claim over a split, one row for each leaf and one for each question. */
export function deriveSplit(
  written: Written,
  split: ChoiceSplit,
  leaves: readonly PriceVectors[],
  cutRows: readonly Row[],
  claim: Claim,
): Row {
  const { file } = written;
  let question = 0;
  const walk = (here: ChoiceSplit, assumed: Assumed): Row => {
    if (typeof here === "number") return deriveLeaf(written, here, leaves[here], cutRows, assumed, claim);
    const name = question++;
    const left: Left = [[here.choice, 1n]];
    const no = file.assumed(`no${name}`, "L", 0n, left);
    const yes = file.assumed(`yes${name}`, "G", 1n, left);
    const branch = (yes: boolean, row: Row): Row => {
      const known = assumed.get(here.choice);
      if (!known) return walk(yes ? here.yes : here.no, new Map(assumed).set(here.choice, { row, yes }));
      if (known.yes === yes) return walk(yes ? here.yes : here.no, assumed);
      const [made, not] = yes ? [row, known.row] : [known.row, row];
      return file.linear(`never${name}`, "G", [claim.bound, 1n], claim.left, [[made, 1n], [not, -1n]], 1n);
    };
    const [without, within] = [branch(false, no), branch(true, yes)];
    return file.either(`both${name}`, "G", claim.bound, claim.left, [without, no], [within, yes]);
  };
  return walk(split, new Map());
}

function deriveLeaf(
  written: Written,
  number: number,
  list: PriceVectors,
  cutRows: readonly Row[],
  assumed: Assumed,
  { bound, left }: Claim,
): Row {
  const { file, model } = written;
  const nobody = contradiction(written, list, assumed);
  if (nobody) return file.linear(`empty${number}`, "G", [bound, 1n], left, nobody, 1n);
  const { rows, sum } = combined(written, list, cutRows, model.goals, assumed);
  const { denominator } = list;
  if (sum >= bound * denominator) return file.linear(`leaf${number}`, "G", [bound, 1n], left, rows, denominator);
  const below = file.linear(`leaf${number}`, "G", [sum, denominator], left, rows, denominator);
  return file.rounded(`whole${number}`, "G", bound, left, below);
}

/** Rows that add up to 0 >= 1 where the answers leave somebody no choice, or two. */
function contradiction({ model, groupRows }: Written, { least }: PriceVectors, assumed: Assumed): Multiplied[] | undefined {
  const made = new Map<number, number>();
  for (const [choice, { row, yes }] of assumed) {
    const { group } = model.choices[choice];
    const other = made.get(group);
    if (!yes) continue;
    if (other === undefined) {
      made.set(group, choice);
      continue;
    }
    const before = assumed.get(other);
    if (!before) continue;
    const others = choicesIn(model, group).filter((at) => at !== choice && at !== other);
    return [[row, 1n], [before.row, 1n], [groupRows[group], -1n], ...others.map((at): Multiplied => [at, 1n])];
  }
  const group = least.indexOf(undefined);
  if (group < 0) return undefined;
  const excluded = choicesIn(model, group).flatMap((at): Multiplied[] => {
    const answer = assumed.get(at);
    return answer ? [[answer.row, -1n]] : [];
  });
  return [[groupRows[group], 1n], ...excluded];
}

function choicesIn({ choices }: Choices, group: number): number[] {
  return [...choices.keys()].filter((at) => choices[at].group === group);
}

/**
 * A price list as multipliers of rows, times its denominator: together they say that the weighed goals up to `last` come to
 * at least `sum`.
 */
function combined(
  { model, weights, groupRows, sideRows, excess }: Written,
  list: PriceVectors,
  cutRows: readonly Row[],
  last: number,
  assumed: Assumed,
): { rows: Multiplied[]; sum: bigint } {
  const { sides, choices } = model;
  const number = (vector: Vector): bigint => weighed(vector, weights, last);
  const rows: Multiplied[] = [];
  let sum = 0n;
  const use = (row: Row, times: bigint, bound: bigint): void => {
    rows.push([row, times]);
    sum += times * bound;
  };
  const least = list.least.map((vector) => number(vector ?? []));
  for (const [group, row] of groupRows.entries()) use(row, least[group], 1n);
  for (const [at, row] of sideRows.entries()) use(row, -number(list.prices[at]), sides[at].bound);
  for (const { at, vector, atLeast } of list.cuts) use(cutRows[at], -number(vector), BigInt(atLeast));
  for (const [at, { group }] of choices.entries()) {
    const over = number(list.reduced[at]) - least[group];
    const answer = assumed.get(at);
    // What is more than the least belongs on the choice's own bound; an excluded choice may be less, and a made one is whole.
    if (answer && (answer.yes || over < 0n)) use(answer.row, over, answer.yes ? 1n : 0n);
    else use(at, over, 0n);
  }
  for (const [side, variable] of excess) {
    const price = number(list.prices[side]);
    use(variable, number(list.unit(sides[side].limit.goal)) - (price < 0n ? -price : price), 0n);
  }
  return { rows, sum };
}

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
      own = file.linear(`own${at}`, "G", rest, left, [[low, 1n], [row, -(above / weight)]], 1n);
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
  const tails = model.choices.map(({ costs }) => {
    let sum = 0n;
    for (let k = goal; k < costs.length; k++) sum += weights[k] * costs[k];
    return sum;
  });
  const least = new Array<bigint | undefined>(groupRows.length).fill(undefined);
  for (const [at, { group }] of model.choices.entries()) {
    const before = least[group];
    if (before === undefined || tails[at] < before) least[group] = tails[at];
  }
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

