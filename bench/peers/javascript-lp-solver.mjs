import { programmeOf } from "../instance.mjs";

export async function load() {
  const { default: solver } = await import("javascript-lp-solver");
  return {
    build: (given) => {
      const { columns, rows, starts, indices, values, colCost } = programmeOf(given);
      const variable = (column) => {
        const entries = { cost: colCost[column] };
        for (let at = starts[column]; at < starts[column + 1]; at++) entries[`r${indices[at]}`] = values[at];
        return entries;
      };
      return {
        opType: "min",
        optimize: "cost",
        constraints: Object.fromEntries(
          rows.map(([min, max], row) => [`r${row}`, min === max ? { equal: min } : { min, max }]),
        ),
        variables: Object.fromEntries(Array.from({ length: columns }, (_, column) => [`x${column}`, variable(column)])),
      };
    },
    solve: (model) => solver.Solve(model).result,
  };
}
