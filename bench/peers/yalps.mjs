import { programmeOf } from "../instance.mjs";

export async function load() {
  const { solve } = await import("yalps");
  return {
    build: (given) => {
      const { columns, rows, starts, indices, values, colCost } = programmeOf(given);
      const entries = (column) => [
        ["cost", colCost[column]],
        ...Array.from({ length: starts[column + 1] - starts[column] }, (_, at) => {
          const from = starts[column] + at;
          return [`r${indices[from]}`, values[from]];
        }),
      ];
      return {
        direction: "minimize",
        objective: "cost",
        constraints: new Map(rows.map(([min, max], row) => [`r${row}`, { min, max }])),
        variables: new Map(Array.from({ length: columns }, (_, column) => [`x${column}`, entries(column)])),
      };
    },
    // The default limit of pivots ends the work before the answer is found.
    solve: (model) => solve(model, { maxPivots: Infinity, checkCycles: false }).result,
  };
}
