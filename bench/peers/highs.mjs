import { programmeOf } from "../instance.mjs";

export async function load() {
  const { default: loadHighs } = await import("highs");
  const highs = await loadHighs();
  return {
    build: (given) => {
      const { columns, rows, starts, indices, values, colCost } = programmeOf(given);
      return highs.createModel({
        numCols: columns,
        numRows: rows.length,
        colCost,
        colLower: new Float64Array(columns),
        colUpper: new Float64Array(columns).fill(Infinity),
        rowLower: Float64Array.from(rows, ([low]) => low),
        rowUpper: Float64Array.from(rows, ([, high]) => high),
        matrix: {
          ...{ format: "csc", numRows: rows.length, numCols: columns, starts },
          ...{ indices: Int32Array.from(indices), values: Float64Array.from(values) },
        },
      });
    },
    solve: (model) => {
      model.options.set("output_flag", false);
      model.run();
      return Number(model.info.get("objective_function_value"));
    },
  };
}
