import type { Basis } from "./lp/simplex-basis.ts";

/** The option nearest to one half (of equals the lowest) among those that `among` admits, or -1 when all these are whole. */
export function mostFractional(basis: Basis, among: (option: number) => boolean = () => true): number {
  let best = -1;
  let nearest = 0.5 - 1e-6;
  for (let position = 0; position < basis.rows; position++) {
    if (basis.owner[position] < 0) continue;
    const distance = Math.abs(basis.value[position] - 0.5);
    const isNearer = distance < nearest - 1e-9;
    if (!isNearer && !(distance < nearest + 1e-9 && best >= 0 && basis.column[position] < best)) continue;
    if (!among(basis.column[position])) continue;
    best = basis.column[position];
    nearest = Math.min(nearest, distance);
  }
  return best;
}

/** How much of an option that is basic is taken. */
export function valueOf(basis: Basis, option: number): number {
  return basis.value[basis.column.indexOf(option)];
}

/** Each person's largest option. */
export function choiceOf(basis: Basis): Int32Array {
  const choice = Int32Array.from(basis.key);
  const most = Float64Array.from(basis.keyValue);
  for (let position = 0; position < basis.rows; position++) {
    const person = basis.owner[position];
    if (person < 0 || basis.value[position] <= most[person]) continue;
    most[person] = basis.value[position];
    choice[person] = basis.column[position];
  }
  return choice;
}
