import type { Choices } from "./choices.ts";
import type { PriceVectors, Vector } from "./price-vectors.ts";
import type { Multiplied, ProofFile, Row } from "./proof-file.ts";
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
      return file.linear(
        `never${name}`,
        "G",
        [claim.bound, 1n],
        claim.left,
        [
          [made, 1n],
          [not, -1n],
        ],
        1n,
      );
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
function contradiction(
  { model, groupRows }: Written,
  { least }: PriceVectors,
  assumed: Assumed,
): Multiplied[] | undefined {
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
export function combined(
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
