/** Gauss-Jordan elimination with row pivoting; `matrix` is used up. */
export function invert(matrix: Float64Array, inverse: Float64Array, size: number): void {
  inverse.fill(0);
  for (let at = 0; at < size; at++) inverse[at * size + at] = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row * size + column]) > Math.abs(matrix[best * size + column])) best = row;
    if (best !== column) {
      swapRows(matrix, size, best, column);
      swapRows(inverse, size, best, column);
    }
    const scale = 1 / matrix[column * size + column];
    scaleRow(matrix, size, column, scale);
    scaleRow(inverse, size, column, scale);
    for (let row = 0; row < size; row++) {
      const times = matrix[row * size + column];
      if (row === column || times === 0) continue;
      subtractRow(matrix, size, row, column, times);
      subtractRow(inverse, size, row, column, times);
    }
  }
}

function swapRows(matrix: Float64Array, size: number, one: number, other: number): void {
  for (let at = 0; at < size; at++) {
    const kept = matrix[one * size + at];
    matrix[one * size + at] = matrix[other * size + at];
    matrix[other * size + at] = kept;
  }
}

/** Where a row has entries. */
export function entriesOf(matrix: Float64Array, size: number, row: number, into: Int32Array): number {
  let count = 0;
  for (let at = 0, from = row * size; at < size; at++) if (matrix[from + at] !== 0) into[count++] = at;
  return count;
}

/** Multiplies a row. */
export function scaleRow(matrix: Float64Array, size: number, row: number, scale: number): void {
  for (let at = row * size; at < (row + 1) * size; at++) matrix[at] *= scale;
}

/** Subtracts `times` the row at offset `from` from the one at `to`, in `count` columns. Small, so that it is compiled soon. */
export function subtractAt(
  matrix: Float64Array,
  to: number,
  from: number,
  times: number,
  columns: Int32Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) matrix[to + columns[at]] -= times * matrix[from + columns[at]];
}

/** Subtracts `times` the row `from` from a row. */
export function subtractRow(matrix: Float64Array, size: number, row: number, from: number, times: number): void {
  const shift = (from - row) * size;
  for (let at = row * size; at < (row + 1) * size; at++) {
    const entry = matrix[at + shift];
    if (entry !== 0) matrix[at] -= times * entry;
  }
}
