// The package as others get it: packed, linted, installed into an empty folder, typed, and its documented example run.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dcs-plan-package-"));
const env = { ...process.env, NO_COLOR: "1" };
const run = (command, args, cwd) => execFileSync(command, args, { cwd, env, encoding: "utf8" });

try {
  run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const path = join(folder, tarball);
  console.log(run("npx", ["--no-install", "publint", "run", path, "--strict"], root).trim());
  console.log(run("npx", ["--no-install", "attw", path, "--profile", "esm-only"], root).trim());

  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  run("npm", ["install", "--silent", "--ignore-scripts", path], folder);
  copyFileSync(join(root, "fixtures/councils.csv"), join(folder, "councils.csv"));
  const example = /```js\n([^]*?)```/.exec(readFileSync(join(root, "docs/library.md"), "utf8"))[1];
  writeFileSync(join(folder, "example.js"), example);
  const said = run("node", ["example.js"], folder);
  console.log(said.trim());
  if (!said.includes("144 of 144 have a place") || !said.includes("lawful: true, proved: true")) throw new Error(said);
  if (!readFileSync(join(folder, "plan.json")).equals(readFileSync(join(root, "fixtures/plans/councils.json"))))
    throw new Error("the library's plan differs from the golden one");
  if (!readFileSync(join(folder, "plan.xlsx")).subarray(0, 2).equals(Buffer.from("PK"))) throw new Error("no workbook");

  // The types as a strict consumer sees them, its own copy of the compiler not needed.
  writeFileSync(join(folder, "consumer.ts"), consumer());
  const compilerOptions = { noEmit: true, strict: true, module: "nodenext", target: "es2022", skipLibCheck: false };
  const config = { compilerOptions: { ...compilerOptions, types: [] }, files: ["consumer.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  run("npx", ["--no-install", "tsc", "-p", folder], root);
  console.log("types: a strict consumer compiles");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function consumer() {
  return `import { allocate, type Plan, validate, explain, render, formats, builtInProgrammes } from "dcs-plan";
const result = await allocate({ councils: "", programme: builtInProgrammes.get("dcs-leadership-2009") });
if (result.status === "planned") {
  const plan: Plan = result.plan;
  const placed: number = plan.summary.placed;
  const lawful: boolean = (await validate(plan)).lawful;
  const stage: string | undefined = (await explain(plan, "Derby")).stages[0]?.stage;
  const content: string | Uint8Array = await render(plan, formats[0] ?? "json");
  const page: string = await render(plan, "html");
  const workbook: Uint8Array = await render(plan, "xlsx");
  Object.assign(globalThis, { placed, lawful, stage, content, page, workbook });
} else if (result.status === "infeasible") {
  const limits: number = result.conflict.limits.length;
  Object.assign(globalThis, { limits });
} else {
  const message: string | undefined = result.findings[0]?.message;
  Object.assign(globalThis, { message });
}
`;
}
