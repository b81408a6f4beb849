import { entriesOf, scaleRow, subtractAt, subtractRow } from "./dense-inverse.ts";
import { addColumn, type Basis, Standing } from "./simplex-basis.ts";

/** The rates at which the basic columns fall when `column` rises: the inverse times its entries. */
export function direction(basis: Basis, column: number, entries: Float64Array, into: Float64Array): void {
  const { rows, inverse } = basis;
  entries.fill(0);
  addColumn(basis, column, 1, entries);
  into.fill(0);
  for (let at = 0; at < rows; at++) {
    const entry = entries[at];
    if (entry === 0) continue;
    for (let position = 0, from = at; position < rows; position++, from += rows)
      if (inverse[from] !== 0) into[position] += inverse[from] * entry;
  }
}

/**
 * Exchanges the column in `position` for `column`, whose direction is `rates`: the pivot step. Most rows of the inverse
 * have few entries, so where those of the pivot's row are is noted first, in `spots`.
 */
export function exchange(basis: Basis, position: number, column: number, rates: Float64Array, spots: Int32Array): void {
  const { rows, inverse } = basis;
  const own = position * rows;
  scaleRow(inverse, rows, position, 1 / rates[position]);
  const count = entriesOf(inverse, rows, position, spots);
  for (let row = 0; row < rows; row++) {
    const times = rates[row];
    if (times === 0 || row === position || Math.abs(times) <= 1e-12) continue;
    subtractAt(inverse, row * rows, own, times, spots, count);
  }
  basis.column[position] = column;
  basis.owner[position] = column < basis.options ? basis.incidence.person[column] : -1;
  basis.standing[column] = Standing.basic;
}

/**
 * Makes the option in `position` its person's key and puts the old key in its position. The basis stays the same set of
 * columns; only the working basis is written differently: new row = -(sum of the rows of all the person's options).
 */
export function swapKey(basis: Basis, position: number): void {
  const { rows, inverse, owner } = basis;
  const person = owner[position];
  for (let other = 0; other < rows; other++)
    if (other !== position && owner[other] === person) subtractRow(inverse, rows, position, other, -1);
  scaleRow(inverse, rows, position, -1);
  const oldKey = basis.key[person];
  const oldValue = basis.keyValue[person];
  basis.key[person] = basis.column[position];
  basis.keyValue[person] = basis.value[position];
  basis.standing[basis.key[person]] = Standing.key;
  basis.column[position] = oldKey;
  basis.value[position] = oldValue;
  basis.standing[oldKey] = Standing.basic;
}
