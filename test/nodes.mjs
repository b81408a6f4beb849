// Runs the main job on other versions of Node, time zones and locales, and compares bytes with the golden plan.
// Each version comes from the npm registry; where that cannot be reached, it says so and skips.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const golden = readFileSync(join(root, "fixtures/plans/councils.json"), "utf8");
const job = [join(root, "bin/dcs-plan.js"), "allocate", join(root, "fixtures/councils.csv"), "--json"];
const folder = mkdtempSync(join(tmpdir(), "dcs-plan-nodes-"));
const worlds = [
  { TZ: "Pacific/Apia", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/New_York", LC_ALL: "C", LANG: "C" },
];
let failed = 0;

function compare(node, name) {
  for (const world of worlds) {
    const run = spawnSync(node, job, {
      env: { ...process.env, ...world, NODE_OPTIONS: "" },
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const same = run.status === 0 && run.stdout === golden;
    if (!same) failed++;
    console.log(
      `${same ? "same bytes" : "DIFFERENT"}: ${name}, ${world.TZ}, ${world.LANG}${same ? "" : `\n${run.stderr}`}`,
    );
  }
}

compare(process.execPath, `this Node ${process.version}`);
for (const version of ["20.19.0", "22", "24", "26"]) {
  const prefix = join(folder, version);
  try {
    execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", prefix, `node@${version}`], { stdio: "pipe" });
  } catch (error) {
    console.log(`skipped: Node ${version} could not be installed (${String(error.message).split("\n")[0]})`);
    continue;
  }
  compare(join(prefix, "node_modules/node/bin/node"), `Node ${version}`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
