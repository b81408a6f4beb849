import { incidenceOf } from "./incidence.ts";
import type { Model } from "./model.ts";

/** Each person's first option with room under the hard upper limits; else their last one. A start, not an answer. */
export function greedyChoice(model: Model): Int32Array {
  const { rowStart, row } = incidenceOf(model);
  const room = Float64Array.from(model.limits, ({ goal, atMost }) => (goal === 0 ? atMost : Infinity));
  const hasRoom = (option: number): boolean =>
    row.subarray(rowStart[option], rowStart[option + 1]).every((limit) => room[limit] > 0);
  return Int32Array.from({ length: model.people }, (_, person) => {
    const last = model.start[person + 1] - 1;
    let option = model.start[person];
    while (option < last && !hasRoom(option)) option++;
    for (let at = rowStart[option]; at < rowStart[option + 1]; at++) room[row[at]]--;
    return option;
  });
}
