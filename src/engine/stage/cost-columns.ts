import { Bug } from "../../domain/errors.ts";
import { applyGoals } from "../../domain/programme/applied-rule.ts";
import type { Option } from "../../domain/programme/rule-book.ts";
import type { Model } from "../../solver/model.ts";
import type { StageOptions } from "./options.ts";

/**
 * What each lawful option costs on each goal. All goals are asked about one person before the next, so that of a million
 * people each comes from memory once; the answers are kept, in integers no wider than they need be.
 */
export function costColumns(
  options: StageOptions,
  costs: readonly ((option: Option) => number)[],
  length: number,
): Model["costs"] {
  let columns: readonly (Column | undefined)[] | undefined;
  return (goal, into) => {
    columns ??= columnsOf(options, costs, length);
    const column = columns[goal - 1];
    if (column instanceof Float64Array) return column;
    const wide = into ?? new Float64Array(length);
    if (column) wide.set(column);
    else askAgain(options, costs[goal - 1], wide);
    return wide;
  };
}

/** Up to so many options narrow columns would save less memory than time. */
const largestWide = 50_000;
/** Beyond so many a column that needs all 64 bits, such as the lot's, is not kept but asked for again. */
const largestKept = 4_000_000;

type Column = Int8Array | Int16Array | Int32Array | Float64Array;

function columnsOf(
  options: StageOptions,
  costs: readonly ((option: Option) => number)[],
  length: number,
): (Column | undefined)[] {
  const { view, lawful } = options;
  const columns: (Column | undefined)[] = costs.map(() =>
    length > largestWide ? new Int8Array(length) : new Float64Array(length),
  );
  let at = 0;
  for (const [person, participant] of view.seekers.entries()) {
    for (const slot of lawful[person]) {
      const option = { participant, slot };
      for (let goal = 0; goal < costs.length; goal++) {
        const column = columns[goal];
        if (!column) continue;
        const cost = costs[goal](option);
        if (!Number.isSafeInteger(cost)) throw inexact(options, goal, option, cost);
        column[at] = cost;
        if (column[at] !== cost) columns[goal] = widened(column, at, cost);
      }
      at++;
    }
  }
  return columns;
}

/** No solver ends well with such a cost; what the input lacks has been said before anything is compiled. */
function inexact({ view }: StageOptions, goal: number, { participant, slot }: Option, cost: number): Bug {
  const { name } = applyGoals(view.spec, view.problem.rules)[goal];
  return new Bug(`the goal ${name} costs ${cost} for ${participant.id} in ${slot?.id ?? "no slot"}: no whole number`);
}

function askAgain({ view, lawful }: StageOptions, cost: (option: Option) => number, column: Float64Array): void {
  let at = 0;
  for (const [person, participant] of view.seekers.entries()) {
    for (const slot of lawful[person]) column[at++] = cost({ participant, slot });
  }
}

/** A column that holds this value as well. */
function widened(column: Column, at: number, value: number): Column | undefined {
  const kind = kindFor(value, column.BYTES_PER_ELEMENT);
  if (kind === Float64Array && column.length > largestKept) return undefined;
  const wider = new kind(column.length);
  wider.set(column.subarray(0, at));
  wider[at] = value;
  return wider;
}

function kindFor(value: number, bytes: number) {
  if (!Number.isInteger(value)) return Float64Array;
  const size = Math.abs(value);
  if (size < 32_768 && bytes <= 2) return Int16Array;
  return size < 2_147_483_648 && bytes <= 4 ? Int32Array : Float64Array;
}
