import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letterFields } from "../../src/domain/plan/letter.ts";
import { formatIds } from "../../src/report/index.ts";

const root = join(import.meta.dirname, "../..");

interface Shown {
  readonly line: number;
  readonly command: string;
  /** What the document shows below it. */
  readonly output?: string | undefined;
}

/** The commands of a document, each with the output shown after the last of its block. */
function commandsIn(text: string): Shown[] {
  return Array.from(text.matchAll(/```sh\n([^]*?)```(?:\s*```text\n([^]*?)```)?/g)).flatMap((block) => {
    const line = text.slice(0, block.index).split("\n").length + 1;
    const commands = (block[1] ?? "").trimEnd().split("\n");
    return commands.map((command, at) => ({
      line: line + at,
      command,
      ...(at === commands.length - 1 && block[2] !== undefined && { output: block[2] }),
    }));
  });
}

function has(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

const outside = ["jq", "in2csv"].filter((program) => !has(program));
if (outside.length > 0) console.warn(`commands with ${outside.join(" and ")} are skipped: not installed here`);

describe("the recipes", () => {
  let folder = "";
  const shown = commandsIn(readFileSync(join(root, "docs/recipes.md"), "utf8"));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dcs-plan-recipes-"));
    copyFileSync(join(root, "fixtures/councils.csv"), join(folder, "councils.csv"));
    writeFileSync(join(folder, "dcs-plan"), `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/dcs-plan.js" "$@"\n`);
    chmodSync(join(folder, "dcs-plan"), 0o755);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("show commands at all", () => {
    expect(existsSync(join(root, "dist/main.js"))).toBe(true);
    expect(shown.length).toBeGreaterThan(12);
  });

  it.for(shown.map((one) => [`line ${one.line}: ${one.command}`, one] as const))("%s", ([_name, one], { skip }) => {
    skip(
      outside.some((program) => one.command.includes(`| ${program} `)),
      "not installed here",
    );
    const env = { PATH: `${folder}:${process.env.PATH ?? ""}`, COLUMNS: "100", LANG: "C.UTF-8", HOME: folder };
    const run = spawnSync("sh", ["-c", one.command], { cwd: folder, env, encoding: "utf8", maxBuffer: 1e8 });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(one.output ?? run.stdout);
  });
});

describe("what the documents are made of", () => {
  it("is as the program says it", () => {
    const manual = spawnSync(process.execPath, [join(root, "bin/dcs-plan.js"), "manual"], { encoding: "utf8" });
    expect(manual.stdout).toBe(readFileSync(join(root, "docs/dcs-plan.1"), "utf8"));
  });

  it("names every format", () => {
    const manual = readFileSync(join(root, "docs/dcs-plan.1"), "utf8");
    for (const format of formatIds) expect(manual).toMatch(new RegExp(`\\b${format}\\b`));
  });

  it("has a meaning for every field of a letter", () => {
    for (const meaning of Object.values(letterFields)) expect(meaning).toMatch(/\w/);
  });
});
