// Makes what the documents show from the program itself: the manual page, a capture of the terminal, and a picture of the
// page. Run it with `npm run docs`; the picture, which needs Chromium, is only taken with `npm run docs -- --pictures`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { inputPage } from "./input.mjs";
import { rulesPage } from "./rules.mjs";
import { sentencesOf } from "./sentences.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { PATH: process.env.PATH, COLUMNS: "100", LANG: "C.UTF-8" };
const dcsPlan = (...args) =>
  execFileSync(process.execPath, ["bin/dcs-plan.js", ...args], { cwd: root, env, encoding: "utf8", maxBuffer: 1e8 });

writeFileSync(join(root, "docs/dcs-plan.1"), dcsPlan("manual"));
writeFileSync(join(root, "docs/sentences.md"), sentencesOf(root));
const rules = join(root, "docs/rules.md");
const references = JSON.parse(dcsPlan("explain-code", "--json"));
writeFileSync(rules, rulesPage(readFileSync(rules, "utf8"), references));
const built = mkdtempSync(join(tmpdir(), "dcs-plan-input-"));
const bundle = await rolldown({ input: join(root, "docs/input-tables.ts"), platform: "node" });
await bundle.write({ file: join(built, "input-tables.mjs"), format: "esm", codeSplitting: false });
const { inputTables } = await import(pathToFileURL(join(built, "input-tables.mjs")).href);
writeFileSync(join(root, "docs/input.md"), inputPage(inputTables(), references));
rmSync(built, { recursive: true, force: true });
const table = dcsPlan("allocate", "fixtures/councils.csv");
writeFileSync(join(root, "docs/allocate.txt"), `$ dcs-plan allocate councils.csv\n${table}`);

const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
if (!process.argv.includes("--pictures")) {
  console.log("docs/report.png is left as it is: add --pictures to take it again");
} else if (chromiumPath === undefined) {
  console.error("docs/report.png is left as it is: no Chromium here");
  process.exitCode = 1;
} else {
  const { chromium } = await import("playwright-core");
  const folder = mkdtempSync(join(tmpdir(), "dcs-plan-docs-"));
  const page = join(folder, "plan.html");
  dcsPlan("allocate", "fixtures/councils.csv", "--format", "html", "-o", page);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--headless", "--no-sandbox"] });
  const tab = await browser.newPage({ viewport: { width: 1100, height: 1900 } });
  await tab.goto(`file://${page}`);
  await tab.screenshot({ path: join(root, "docs/report.png") });
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
