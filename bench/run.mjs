// The benchmark: `npm ci --prefix bench`, then `node bench/run.mjs [--quick] [--write]`. Every run is a process of its
// own; ours and the peers take turns on the same instances. --write puts the tables into docs/performance.md.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildOurs } from "./build.mjs";
import { generate } from "./generate.mjs";

const here = import.meta.dirname;
const root = join(here, "..");
const { values: asked } = parseArgs({ options: { quick: { type: "boolean" }, write: { type: "boolean" } } });
const patience = asked.quick ? 10_000 : 30_000;
/** Solvers that were not done, or failed: they are spared larger cases. */
const beaten = new Map();
const peers = ["ours", "or-tools-wasm", "highs", "yalps", "javascript-lp-solver", "min-cost-flow"];

/** `repeat`: how many runs of each solver; `only`: the solvers that have a chance there (the others died in a larger case). */
const cases = [
  { name: "144 × 3", size: { people: 144, slots: 3 }, repeat: 5 },
  { name: "144 × 3, 9 regions", size: { people: 144, slots: 3, groups: 8 }, repeat: 5 },
  { name: "1,000 × 5", size: { people: 1000, slots: 5 }, repeat: 3 },
  { name: "10,000 × 10", size: { people: 10_000, slots: 10 }, repeat: 3 },
  { name: "10,000 × 10, 9 regions", size: { people: 10_000, slots: 10, groups: 8 }, repeat: 3 },
  { name: "100,000 × 10", size: { people: 100_000, slots: 10 }, repeat: 1, only: peers.slice(0, 3) },
  {
    name: "100,000 × 10, 9 regions",
    size: { people: 100_000, slots: 10, groups: 8 },
    repeat: 1,
    only: peers.slice(0, 2),
  },
  { name: "1,000,000 × 10", size: { people: 1_000_000, slots: 10 }, repeat: 1, only: ["ours"], full: true },
  {
    name: "1,000,000 × 10, 9 regions",
    size: { people: 1_000_000, slots: 10, groups: 8 },
    repeat: 1,
    only: ["ours"],
    full: true,
  },
  { name: "pairing 1,000 × 200", size: { people: 1000, slots: 200 }, repeat: 1, only: peers.slice(0, 3) },
  {
    ...{ name: "pairing 10,000 × 2,000, 30 candidates each", size: { people: 10_000, slots: 2000, candidates: 30 } },
    ...{ repeat: 1, only: peers.slice(0, 2), full: true },
  },
  {
    name: "pairing 10,000 × 2,000, dense",
    size: { people: 10_000, slots: 2000 },
    repeat: 1,
    only: peers.slice(0, 2),
    full: true,
  },
];

await buildOurs();
const folder = mkdtempSync(join(tmpdir(), "dcs-plan-bench-"));
try {
  const loads = [loadavg()[0]];
  const tables = [
    ...["", "### Solvers", "", ...(await solverTables())],
    ...["", "### Start-up and the main job", "", ...(await startUp())],
    ...["", "### The whole command", "", ...(await wholeCommand())],
  ];
  loads.push(loadavg()[0]);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`;
  const load = `load ${loads.map((one) => one.toFixed(1)).join(" at the start, ")} at the end`;
  const text = [`${machine}, ${load}${asked.quick ? ", --quick" : ""}.`, ...tables].join("\n");
  console.log(text);
  if (asked.write) writePage(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function solverTables() {
  const rows = [];
  const growth = [];
  for (const one of cases.filter(({ full, size }) => !asked.quick || (!full && size.people <= 10_000))) {
    const results = await runCase(one);
    const ours = results.get("ours");
    if (/^[\d,]+ × 10$/.test(one.name)) growth.push([one.size.people, ours?.cpu]);
    for (const [peer, { time, parts, cpu, peak, values, fate }] of results) {
      if (time === undefined) rows.push([one.name, peer, fate, "", "", "", ""]);
      else {
        const same = ours?.values === undefined || values[0] === ours.values[0];
        if (!same) process.exitCode = 1;
        const ratio = ours?.time === undefined ? "" : `${(time / ours.time).toFixed(1)}×`;
        rows.push([
          one.name,
          peer,
          ms(time),
          parts.map(ms).join(" + "),
          ratio,
          ours?.cpu === undefined ? ms(cpu) : `${ms(cpu)}, ${(cpu / ours.cpu).toFixed(1)}×`,
          `${peak} MB${same ? "" : ", ANOTHER OPTIMUM"}`,
        ]);
      }
    }
  }
  const head = ["instance", "solver", "load + build + solve", "(parts)", "÷ ours", "CPU, ÷ ours", "peak"];
  const [small, large] = [growth.find(([people]) => people === 10_000), growth.at(-1)];
  if (small === large) return table(head, rows);
  const exponent = Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
  return [
    ...table(head, rows),
    "",
    `Growth of ours from ${count(small[0])} to ${count(large[0])} people, in processor time: n^${exponent.toFixed(2)}.`,
  ];
}

/** Every solver's median on one instance; a solver that fails, or runs out of time, is named as such. */
async function runCase({ name, size, repeat, only = peers }) {
  const work = size.people * size.slots;
  const runs = new Map(only.filter((peer) => !(beaten.get(peer) <= work)).map((peer) => [peer, []]));
  for (let turn = 0; turn < (asked.quick ? 1 : repeat); turn++) {
    for (const [peer, earlier] of runs) {
      if (earlier.some(({ fate }) => fate)) continue;
      process.stderr.write(`${name}: ${peer}\n`);
      earlier.push(await solveOnce(peer, size));
      if (earlier.at(-1).fate && peer !== "ours") beaten.set(peer, Math.min(work, beaten.get(peer) ?? Infinity));
    }
  }
  return new Map([...runs].map(([peer, all]) => [peer, summary(all)]));
}

async function solveOnce(peer, size) {
  const { code, out, late } = await run([join(here, "solve-one.mjs"), peer, JSON.stringify(size)], patience);
  if (late) return { fate: `not done in ${patience / 1000} s` };
  return code === 0 ? JSON.parse(out) : { fate: "failed (memory or size)" };
}

function summary(all) {
  const failed = all.find(({ fate }) => fate);
  if (failed) return failed;
  const total = ({ loaded, built, solved }) => loaded + built + solved;
  const middle = [...all].sort((left, right) => total(left) - total(right))[all.length >> 1];
  const { loaded, built, solved, peak, cpu } = middle;
  return { time: total(middle), parts: [loaded, built, solved], cpu, peak, values: all.map(({ value }) => value) };
}

async function startUp() {
  const out = join(folder, "main.json");
  const bin = join(root, "bin/dcs-plan.js");
  const main = [bin, "allocate", join(root, "fixtures/councils.csv"), "--json", "--force", "-o", out];
  const commands = [
    ["`node -e 0`", ["-e", "0"]],
    ["`dcs-plan --version`", [bin, "--version"]],
    ["`dcs-plan allocate fixtures/councils.csv` (crossing families, certified)", main],
  ];
  const times = commands.map(() => []);
  for (let turn = 0; turn < (asked.quick ? 3 : 10); turn++)
    for (const [at, [, words]] of commands.entries()) times[at].push((await run(words, patience)).wall);
  const medians = times.map((all) => all.sort((left, right) => left - right)[all.length >> 1]);
  return table(
    ["command", "median", "÷ `node -e 0`"],
    commands.map(([name], at) => [name, ms(medians[at]), `${(medians[at] / medians[0]).toFixed(1)}×`]),
  );
}

/** From CSV to rows through the command line, beside reading and writing the same rows without deciding anything. */
async function wholeCommand() {
  const sizes = [
    ...(asked.quick ? [1000, 10_000] : [1000, 10_000, 100_000]).map((people) => ({ people, shares: ["region"] })),
    ...(asked.quick ? [] : [{ people: 1_000_000, shares: ["region"] }]),
    { people: 1000, shares: ["region", "experience", "type"] },
  ];
  const rows = [];
  for (const { people, shares } of sizes) {
    process.stderr.write(`${count(people)} people by ${shares.join(", ")}\n`);
    const { councils, programme } = await generate(
      { people, intakes: 10, shares },
      join(folder, `${people}-${shares.length}`),
    );
    const [out, document] = ["rows.json", "plan.json"].map((name) => join(folder, name));
    const readWrite = await run([join(here, "dist/read-write.mjs"), councils, programme, out], 180_000);
    const words = [join(root, "bin/dcs-plan.js"), "allocate", councils, "--programme", programme, "--force"];
    const whole = await run([...words, "--format", "rows", "-o", out], 180_000);
    const proof = people > 100_000 ? "" : await proofOf([...words, "--json", "-o", document], document);
    const name = `${count(people)} × 10, shares by ${shares.join(", ")}`;
    if (whole.code !== 0)
      rows.push([name, whole.late ? "not done in 180 s" : "failed", ms(readWrite.wall), "", "", "", ""]);
    else
      rows.push([
        name,
        ms(whole.wall),
        ms(readWrite.wall),
        `${(whole.wall / readWrite.wall).toFixed(1)}×`,
        `${ms(whole.cpu)} / ${ms(readWrite.cpu)}, ${(whole.cpu / readWrite.cpu).toFixed(1)}×`,
        `${whole.peak} MB`,
        proof,
      ]);
  }
  return table(["councils", "allocate", "read and write", "ratio", "CPU", "peak", "goals certified"], rows);
}

async function proofOf(words, document) {
  if ((await run(words, 180_000)).code !== 0) return "";
  const { goals } = JSON.parse(readFileSync(document, "utf8"));
  return `${goals.filter(({ proof }) => proof === "certificate").length} of ${goals.length}`;
}

/** Runs node with these words; wall and processor time in milliseconds, peak memory in megabytes where the system tells it. */
function run(words, limit) {
  return new Promise((done) => {
    const from = performance.now();
    // Extra certificates make bare Node start more slowly than the program is slow.
    const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"], env });
    let [out, late, peak, cpu] = ["", false, 0, 0];
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
      cpu = Math.max(cpu, cpuOf(child.pid));
    }, 20);
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limit);
    child.stdout.on("data", (chunk) => (out += chunk));
    child.on("close", (code) => {
      clearInterval(watch);
      clearTimeout(timer);
      done({ code, out, late, peak, cpu, wall: performance.now() - from });
    });
  });
}

function peakOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** In ticks of 10 ms; on a busy machine it says more than the time by the clock. */
function cpuOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
    return 10 * (Number(user) + Number(system));
  } catch {
    return 0;
  }
}

function writePage(text) {
  const path = join(root, "docs/performance.md");
  const page = readFileSync(path, "utf8");
  const [before, after] = [page.indexOf("<!-- table -->"), page.indexOf("<!-- /table -->")];
  writeFileSync(path, `${page.slice(0, before)}<!-- table -->\n${text}\n${page.slice(after)}`);
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function ms(time) {
  return time >= 10_000 ? `${(time / 1000).toFixed(1)} s` : `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}

function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
