// The baseline of `run.mjs`: reads a councils file and writes its rows with the product's own reader and writer, without
// deciding anything: node read-write.mjs <councils.csv> <programme.json> <rows.json>
import { writeFileSync, readFileSync } from "node:fs";
console.log("todo");
