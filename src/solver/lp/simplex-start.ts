import type { Incidence, Model } from "../model.ts";
import { type Basis, type CutRow, excessOf, refactor, Standing, shortfallOf, slackOf } from "./simplex-basis.ts";

/** A lawful starting basis for the simplex: each person at `key`, each limit held by whichever of its columns fits. */
export function startingBasis(model: Model, incidence: Incidence, key: Int32Array): Basis {
  const basis = emptyBasis(model, incidence, key, []);
  const load = loadsOf(basis);
  for (const option of key) basis.standing[option] = Standing.key;
  for (let row = 0; row < basis.rows; row++) seatLogical(basis, row, load[row]);
  refactor(basis);
  return basis;
}

/**
 * The same basis with one row more, for a cut: `model` is the model with it. What the cut lacks is a shortfall, which
 * costs; or with `slack` a slack below its bound, for the dual method.
 */
export function extendedBasis(basis: Basis, model: Model, cut: Omit<CutRow, "row">, slack = false): Basis {
  const row = basis.rows;
  const extended = emptyBasis(model, basis.incidence, basis.key, [...basis.cuts, { ...cut, row }]);
  extended.standing.set(basis.standing);
  extended.column.set(basis.column);
  extended.owner.set(basis.owner);
  extended.owner[row] = -1;
  const column = slack ? slackOf(extended, row) : shortfallOf(extended, row);
  extended.column[row] = column;
  extended.standing[column] = Standing.basic;
  refactor(extended);
  return extended;
}

/** A basis of its own, for going on without touching this one. */
export function copyOf(basis: Basis): Basis {
  return {
    ...basis,
    key: basis.key.slice(),
    keyValue: basis.keyValue.slice(),
    column: basis.column.slice(),
    owner: basis.owner.slice(),
    value: basis.value.slice(),
    standing: basis.standing.slice(),
    inverse: basis.inverse.slice(),
  };
}

/** Makes a basis what another of the same model is. */
export function assign(basis: Basis, from: Basis): void {
  basis.key.set(from.key);
  basis.keyValue.set(from.keyValue);
  basis.column.set(from.column);
  basis.owner.set(from.owner);
  basis.value.set(from.value);
  basis.standing.set(from.standing);
  basis.inverse.set(from.inverse);
}

function emptyBasis(model: Model, incidence: Incidence, key: Int32Array, cuts: readonly CutRow[]): Basis {
  const rows = model.limits.length;
  const options = model.slot.length;
  const floor = model.limits.map((_, row) => isFloor({ model, cuts }, row));
  return {
    model,
    cuts,
    incidence,
    rows,
    options,
    sign: Int8Array.from(
      floor.flatMap((is, row) => [is ? -1 : 1, model.limits[row].atMost === Infinity ? 0 : -1, is ? 1 : 0]),
    ),
    logicalGoal: Int16Array.from(model.limits.flatMap(({ goal }) => [-1, goal, goal])),
    slackUpper: Float64Array.from(model.limits, ({ atMost, atLeast }, row) =>
      floor[row] ? atMost - atLeast : Infinity,
    ),
    // A limit without any bound gets one that nothing reaches, so that it never has a price.
    rhs: Float64Array.from(model.limits, ({ atMost, atLeast }, row) =>
      floor[row] ? atLeast : Math.min(atMost, (model.incidence?.row.length ?? model.people) + 1),
    ),
    key: Int32Array.from(key),
    keyValue: new Float64Array(model.people).fill(1),
    column: new Int32Array(rows),
    owner: new Int32Array(rows).fill(-1),
    value: new Float64Array(rows),
    standing: new Int8Array(options + 3 * rows),
    inverse: new Float64Array(rows * rows),
  };
}

function loadsOf(basis: Basis): Float64Array {
  const load = new Float64Array(basis.rows);
  const { rowStart, row } = basis.incidence;
  for (const option of basis.key) for (let at = rowStart[option]; at < rowStart[option + 1]; at++) load[row[at]]++;
  return load;
}

function seatLogical(basis: Basis, row: number, load: number): void {
  const { atMost, atLeast } = basis.model.limits[row];
  let column = slackOf(basis, row);
  if (load > atMost) {
    column = excessOf(basis, row);
    if (atLeast > 0) basis.standing[slackOf(basis, row)] = Standing.upper;
  } else if (load < atLeast) column = shortfallOf(basis, row);
  basis.column[row] = column;
  basis.standing[column] = Standing.basic;
}

/** Whether the row keeps a lower bound (and perhaps an upper one): a cut always does, be it 0 or negative. */
function isFloor({ model, cuts }: Pick<Basis, "model" | "cuts">, row: number): boolean {
  return model.limits[row].atLeast > 0 || row >= model.limits.length - cuts.length;
}
