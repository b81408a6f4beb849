// Shapes that general methods find hard, whole command, one run each, in processor seconds:
//   node bench/shapes.mjs [--only conflicts] [--write]
// Seeded, so that everybody has the same ones. `validate --require-proof` checks each plan; it must be certified throughout.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { diceFrom } from "./dice.mjs";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/performance.md");
const { values } = parseArgs({ options: { only: { type: "string" }, write: { type: "boolean" } } });

const words = {
  ...{ participant: "person", participants: "people", council: "home", councils: "homes" },
  ...{ intake: "school", intakes: "schools", mentor: "mentor", mentors: "mentors" },
};
const use = (rule, given = {}) => ({ rule: `${rule}@1`, ...given });
const programme = (intakes, stage) => ({
  ...{ format: "dcs-plan/programme", formatVersion: "1.0", id: "shape", title: "Shape", asOf: "2024-01-01" },
  ...{ seed: "bench", words, regions: [], types: [], bands: {}, intakes, stages: [stage] },
});
const pairing = (capacity, rules, goals) =>
  programme([], {
    ...{ stage: "pairing", capacity, startsOn: "2024-01-01", endsOn: "2024-12-31", who: [], rules, goals },
  });
const number = (letter, at) => `${letter}${String(at).padStart(5, "0")}`;
const range = (length, item) => Array.from({ length }, (_, at) => item(at));

/** For each of so many people whom they are in conflict with. */
function conflicts(dice, people, pairs) {
  const named = range(people, () => []);
  for (let pair = 0; pair < pairs; pair++) named[dice.below(people)].push(number("p", dice.below(people)));
  return named.map((ids, at) => ids.filter((id) => id !== number("p", at)).join(";"));
}

function people(count, columns, cells) {
  const rows = range(count, (at) => [number("p", at), `P ${at}`, `h${at}`, ...cells(at)].join(","));
  return `${["participant_id", "participant", "council", ...columns].join(",")}\n${rows.join("\n")}\n`;
}

function mentors(count, dice) {
  const rows = range(count, (at) => `${number("m", at)},M ${at},d${at},r${dice.below(9)}`);
  return `mentor_id,mentor,council,region\n${rows.join("\n")}\n`;
}

/** Conflicts in pairing: nobody shares a mentor with somebody they are in conflict with. */
function apartPairing(seekers, givers, pairs) {
  const dice = diceFrom(seekers);
  const named = conflicts(dice, seekers, pairs);
  const rules = [use("places"), use("apart")];
  return {
    "people.csv": people(seekers, ["region", "conflicts"], (at) => [`r${dice.below(9)}`, named[at]]),
    "mentors.csv": mentors(givers, dice),
    "programme.json": JSON.stringify(pairing(2, rules, [use("placed"), use("same-region"), use("lot")])),
  };
}

/** Conflicts in placing, three wishes each, just enough places. */
function apartPlacing(seekers, slots, pairs) {
  const dice = diceFrom(seekers);
  const named = conflicts(dice, seekers, pairs);
  const wishes = () => [...new Set(range(3, () => `i${dice.below(slots)}`))].join(";");
  const intakes = range(slots, (at) => ({
    ...{ id: `i${at}`, places: Math.ceil(seekers / slots) },
    ...{ startsOn: `${2024 + at}-03-04`, endsOn: `${2024 + at}-12-31` },
  }));
  const goals = [use("placed"), use("preference"), use("lot")];
  const stage = { stage: "placing", who: [], rules: [use("places"), use("apart")], goals };
  return {
    "people.csv": people(seekers, ["preferred_intakes", "conflicts"], (at) => [wishes(), named[at]]),
    "programme.json": JSON.stringify(programme(intakes, stage)),
  };
}

/** A table of scores, so many a person; `missing` as in the rule. */
function scored(seekers, givers, each, missing) {
  const dice = diceFrom(seekers + each);
  const rows = range(seekers, (at) => {
    const own = new Set();
    while (own.size < each) own.add(dice.below(givers));
    return [...own].map((to) => `${number("p", at)},${number("m", to)},${dice.between(1, 100)}`).join("\n");
  });
  const goals = [use("placed"), use("imported-score", { with: { missing } }), use("lot")];
  return {
    "people.csv": people(seekers, [], () => []),
    "mentors.csv": mentors(givers, dice),
    "scores.csv": `participant_id,option,score\n${rows.join("\n")}\n`,
    "programme.json": JSON.stringify(pairing(1, [use("places")], goals)),
  };
}

const shapes = [
  ["conflicts: pairing 300 × 150, 150 pairs", () => apartPairing(300, 150, 150)],
  ["conflicts: pairing 354 × 177, 177 pairs", () => apartPairing(354, 177, 177)],
  ["conflicts: placing 3,000 × 10, 1,500 pairs", () => apartPlacing(3000, 10, 1500)],
  ["conflicts: placing 10,000 × 10, 5,000 pairs", () => apartPlacing(10_000, 10, 5000)],
  ["ties: pairing 400 × 400, 5 scores each, all others the worst", () => scored(400, 400, 5, "worst")],
  ["ties: pairing 800 × 200, 5 scores each, all others the worst", () => scored(800, 200, 5, "worst")],
  ["scores: pairing 800 × 800, every pair", () => scored(800, 800, 800, "forbidden")],
  ["scores: pairing 5,000 × 5,000, 20 each", () => scored(5000, 5000, 20, "forbidden")],
];

const patience = 200_000;

function timed(folder, args) {
  // The children's own processor time and peak memory, told by the shell's time.
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", process.execPath, join(root, "bin/dcs-plan.js"), ...args], {
    ...{ cwd: folder, encoding: "utf8", maxBuffer: 1e9, timeout: patience },
  });
  const [user, system, kilobytes] = (run.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { code: run.status, seconds: user + system, megabytes: kilobytes / 1024 };
}

function measure([name, make]) {
  const folder = mkdtempSync(join(tmpdir(), "dcs-plan-shape-"));
  const files = make();
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const pairs = files["mentors.csv"] ? ["pair", "people.csv", "--mentors", "mentors.csv"] : ["allocate", "people.csv"];
  const scores = files["scores.csv"] ? ["--scores", "scores.csv"] : [];
  const plan = timed(folder, [...pairs, ...scores, "--programme", "programme.json", "--json", "-o", "plan.json"]);
  const check = timed(folder, ["validate", "plan.json", ...scores, "--require-proof"]);
  rmSync(folder, { recursive: true });
  if (plan.code === null) return `| ${name} | not done in ${patience / 1000} s by the clock | | | |`;
  const proved = plan.code === 0 && check.code === 0 ? "all" : `exit ${plan.code}, validate ${check.code}`;
  return `| ${name} | ${plan.seconds.toFixed(1)} s | ${plan.megabytes.toFixed(0)} MB | ${check.seconds.toFixed(1)} s | ${proved} |`;
}

const lines = ["| shape | CPU | peak | validate, CPU | certified |", "| --- | --- | --- | --- | --- |"];
for (const line of lines) console.log(line);
for (const shape of shapes.filter(([name]) => !values.only || name.includes(values.only))) {
  const line = measure(shape);
  console.log(line);
  lines.push(line);
}
const table = lines.join("\n");
if (values.write) {
  const marks = /<!-- shapes -->[\s\S]*<!-- \/shapes -->/;
  const text = `<!-- shapes -->\nNode ${process.version}.\n\n${table}\n<!-- /shapes -->`;
  writeFileSync(page, readFileSync(page, "utf8").replace(marks, text));
}
