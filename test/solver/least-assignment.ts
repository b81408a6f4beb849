/**
 * The least total of one entry in each row and each column of a square table: the Hungarian method in its oldest form
 * (Kuhn 1955, Munkres 1957), rows added one by one, dual variables in plain arrays. Shares no line with our solvers.
 */
export function leastAssignment(table: readonly (readonly number[])[]): number {
  const size = table.length;
  const rowDual = new Array<number>(size + 1).fill(0);
  const columnDual = new Array<number>(size + 1).fill(0);
  // Row 0 and column 0 stand for "none".
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    const from = new Array<number>(size + 1).fill(0);
    const slack = new Array<number>(size + 1).fill(Infinity);
    const isDone = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      isDone[column] = true;
      const own = rowOf[column];
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (isDone[j]) continue;
        const reduced = table[own - 1][j - 1] - rowDual[own] - columnDual[j];
        if (reduced < slack[j]) [slack[j], from[j]] = [reduced, column];
        if (next === 0 || slack[j] < slack[next]) next = j;
      }
      const step = slack[next];
      for (let j = 0; j <= size; j++) {
        if (isDone[j]) {
          rowDual[rowOf[j]] += step;
          columnDual[j] -= step;
        } else slack[j] -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }
  let total = 0;
  for (let j = 1; j <= size; j++) total += table[rowOf[j] - 1][j - 1];
  return total;
}
