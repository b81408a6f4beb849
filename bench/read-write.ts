// The baseline of run.mjs: reads a councils file and writes its rows with the product's own reader and writer, without
// deciding anything. node read-write.mjs <councils.csv> <programme.json> <rows.json>
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Plan } from "../src/domain/plan/plan.ts";
import type { Programme } from "../src/domain/programme/programme.ts";
import { parseCouncils } from "../src/files/people/people-lists.ts";
import { rowsReport } from "../src/report/plan/rows.ts";

const [councils = "", programmeFile = "", out = ""] = process.argv.slice(2);
const programme = JSON.parse(readFileSync(programmeFile, "utf8")) as Programme;
const { participants } = parseCouncils({ file: councils, bytes: readFileSync(councils) }, programme);
const undecided = {
  programme,
  placements: [],
  waitingList: [],
  refused: [],
  cadre: [],
  pairings: [],
  unpaired: [],
  mentors: [],
};
const { pieces } = rowsReport({ ...undecided, participants } as unknown as Plan, { width: 100, color: false });
const file = openSync(out, "w");
for (const piece of pieces) writeSync(file, piece);
closeSync(file);
