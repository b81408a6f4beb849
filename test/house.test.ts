import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleBook } from "../src/rules/index.ts";

// The walls of src/README.md. Each is a function of files, so that faults can be planted and found.

const root = join(import.meta.dirname, "..");

interface SourceFile {
  /** From the root, with forward slashes: `src/domain/ids.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Which rooms a room may import from, besides itself, and why. */
const doors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  domain: {},
  solver: {},
  rules: { domain: "a rule speaks of people and slots" },
  programmes: { domain: "a programme is data of its types; rules it names by id" },
  engine: {
    domain: "it turns a problem into an allocation",
    solver: "it hands numbers down and reads the answer back",
  },
  check: { domain: "a plan is judged by its document alone; a door to what made it would prove nothing" },
  vipr: { domain: "plans and their certificates", check: "it spells out what the inspector adds up" },
  replan: { domain: "plans, changes and problems", engine: "to know what each number of moves allows, it solves" },
  forecast: { domain: "plans and problems", engine: "each year is solved", replan: "each year goes on from the last" },
  files: { domain: "text becomes its nouns", workbook: "a table may be a sheet" },
  report: { domain: "what is said is about its nouns", workbook: "a report may be a workbook" },
  workbook: {},
  app: {
    files: "a use case begins with reading",
    programmes: "an id means a built-in programme",
    engine: "it allocates and explains",
    replan: "it replans",
    forecast: "it forecasts",
    check: "every plan passes the inspector before anybody has it",
    vipr: "it writes certificates for other people's checkers",
    report: "it renders what it has made",
    domain: "what it hands on",
    rules: "the rule book is put into the problem here, and nowhere deeper",
  },
  cli: {
    app: "every command is a use case",
    files: "the names of columns and encodings, near misses, schemas",
    programmes: "the list of ids, for help and completion",
    report: "how an outcome is shown",
    domain: "what an outcome is",
    rules: "the list of rules, for the programmes command",
  },
};

/** Which room each package lives in. */
const packages: Readonly<Record<string, string>> = {
  "date-fns": "domain",
  "@date-fns/utc": "domain",
  "node:crypto": "domain",
  "pure-rand": "forecast",
  zod: "files",
  "csv-parse": "files",
  yaml: "files",
  "cli-table3": "report",
  picocolors: "report",
  hucre: "workbook",
  "@e965/xlsx": "workbook",
  "node:zlib": "workbook",
  "ical-generator": "report",
  "d3-scale": "report",
  "d3-shape": "report",
  commander: "cli",
  "@bomb.sh/tab": "cli",
  "@noble/curves": "app",
  "@noble/hashes": "app",
};

const impure = [
  { what: "a clock", pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bprocess\.hrtime\b/ },
  { what: "the process", pattern: /\bprocess\.(?!hrtime)/ },
  { what: "a module that imports do not show", pattern: /\brequire\s*\(/ },
  { what: "chance", pattern: /\bMath\.random\b|\brandomBytes\b|\brandomUUID\b/ },
  { what: "a print", pattern: /\bconsole\./ },
];

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function importsOf({ text }: SourceFile): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/gm;
  return [...text.matchAll(pattern)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

/** What a file needs before it runs: neither types nor what it imports later. */
function startingImports({ text }: SourceFile): string[] {
  const pattern = /^\s*(?:import|export)\b(?!\s+type\b)([^;"']*?)\bfrom\s*["']([^"']+)["']/gm;
  return [...text.matchAll(pattern)]
    .filter(([, names = ""]) => !/^\s*\{(\s*type\s[^,}]*,?)*\s*\}\s*$/.test(names))
    .map(([, , from = ""]) => from);
}

function wrongDoors(file: SourceFile): string[] {
  const room = roomOf(file.path);
  return importsOf(file).flatMap((target) => {
    if (!target.startsWith(".")) return wrongPackage(file.path, room, target);
    const path = relative(root, join(root, file.path, "..", target)).replaceAll("\\", "/");
    if (path === "package.json") return file.path === "src/app/version.ts" ? [] : [`${file.path} imports ${target}`];
    const other = roomOf(path);
    const allowed = other === room || Object.hasOwn(doors[room] ?? {}, other);
    return allowed && path.startsWith("src/") ? [] : [`${file.path} imports ${target}`];
  });
}

/** Files that import each other, in a circle, types included: each circle once, in the order of their names. */
function circlesAmong(files: readonly SourceFile[]): string[][] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter((target) => target.startsWith("."))
        .map((target) => join(dirname(file.path), target).replaceAll("\\", "/")),
    ]),
  );
  const reach = new Map<string, ReadonlySet<string>>();
  for (const { path } of files) {
    const seen = new Set<string>();
    const next = [path];
    for (let at = next.pop(); at !== undefined; at = next.pop())
      for (const target of targets.get(at) ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        next.push(target);
      }
    reach.set(path, seen);
  }
  const circles = files
    .filter(({ path }) => reach.get(path)?.has(path))
    .map(({ path }) =>
      files.map((other) => other.path).filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)),
    );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function wrongPackage(path: string, room: string, target: string): string[] {
  const name = target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] ?? "");
  if (target.startsWith("node:") && packages[target] === undefined)
    return room === "cli" ? [] : [`${path} imports ${target}`];
  return packages[name] === room ? [] : [`${path} imports ${target}`];
}

function impurities({ path, text }: SourceFile): string[] {
  if (roomOf(path) === "cli") return [];
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return impure.filter(({ pattern }) => pattern.test(code)).map(({ what }) => `${path} uses ${what}`);
}

function sources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function rulesWithout(listed: readonly string[], files: readonly string[], folder: string, ending: string): string[] {
  const present = files.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  return listed.filter((id) => !present.includes(`${id}${ending}`));
}

const all = sources("src");
const paths = all.map(({ path }) => path);

describe("the walls of the house", () => {
  it("has only the rooms of the plan", () => {
    expect([...new Set(paths.filter((path) => path.split("/").length > 2).map(roomOf))].sort()).toEqual(
      Object.keys(doors).sort(),
    );
  });

  it("has imports only through its doors, and each package in one room", () => {
    expect(all.flatMap(wrongDoors)).toEqual([]);
  });

  it("has no files that import each other in a circle, not even types", () => {
    expect(circlesAmong(all)).toEqual([]);
  });

  it("uses every door that it has", () => {
    const used = new Set(
      all.flatMap((file) =>
        importsOf(file).map((target) => `${roomOf(file.path)} -> ${roomOf(join(dirname(file.path), target))}`),
      ),
    );
    const built = Object.entries(doors).flatMap(([room, others]) =>
      Object.keys(others).map((to) => `${room} -> ${to}`),
    );
    expect(built.filter((door) => !used.has(door))).toEqual([]);
  });

  it("starts without what only some commands need: workbooks, draws, schemas", () => {
    const heavy = ["hucre", "@e965/xlsx", "@noble/curves", "zod", "ical-generator", "d3-shape"];
    const seen = new Set(["src/cli/program.ts"]);
    for (const path of seen) {
      const file = all.find((one) => one.path === path);
      for (const target of file ? startingImports(file) : [])
        seen.add(target.startsWith(".") ? join(dirname(path), target).replaceAll("\\", "/") : target);
    }
    expect(seen.size).toBeGreaterThan(50);
    expect(heavy.filter((name) => [...seen].some((one) => one === name || one.startsWith(`${name}/`)))).toEqual([]);
  });

  it("has a clock, a disk, a process and chance only in the command line's room", () => {
    expect(all.flatMap(impurities)).toEqual([]);
  });

  it("lists every rule, under the name of its file, and tests each", () => {
    const files = paths.filter((path) => path.startsWith("src/rules/") && !path.endsWith("/index.ts"));
    expect(files.map((path) => basename(path, ".ts")).sort()).toEqual([...ruleBook.keys()].sort());
    // The test of a rule stands in the folder of its subject, as the rule does.
    const tests = sources("test").map(({ path }) => path);
    const wanted = files.map((path) => path.slice("src/rules/".length, -".ts".length));
    expect(rulesWithout(wanted, tests, "test/rules/", ".test.ts")).toEqual([]);
  });

  it("has no folder above 25 files", () => {
    const folders = new Map<string, number>();
    for (const path of paths) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > 25)).toEqual([]);
  });

  it("has no drawer for odds and ends", () => {
    expect(paths.filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc)(\.ts|\/)/.test(path))).toEqual([]);
  });

  it("has no file beyond 200 lines without a reason", () => {
    const long = all.filter(({ text }) => text.split("\n").length > 201);
    expect(long.filter(({ text }) => !text.includes("Longer than 200 lines because")).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe("planted faults are found", () => {
  it.each([
    ["src/engine/x.ts", 'import { checkPlan } from "../check/check-plan.ts";'],
    ["src/check/x.ts", 'import { solve } from "../solver/index.ts";'],
    ["src/check/x.ts", 'const engine = await import("../engine/allocate.ts");'],
    ["src/domain/x.ts", 'import { ruleBook } from "../rules/index.ts";'],
    ["src/solver/x.ts", 'import type { Plan } from "../domain/plan.ts";'],
    ["src/report/x.ts", 'import { readFileSync } from "node:fs";'],
    ["src/rules/x.ts", 'import { z } from "zod";'],
    ["src/files/x.ts", 'import { addDays } from "date-fns/addDays";'],
    ["src/engine/x.ts", 'export { x } from "../../test/x.ts";'],
  ])("%s: %s", (path, text) => {
    expect(wrongDoors({ path, text })).toHaveLength(1);
  });

  it.each([
    ["const now = Date.now();"],
    ["const today = new Date();"],
    ["process.exit(1);"],
    ["const dice = Math.random();"],
    ["console.log(1);"],
  ])("%s", (text) => {
    expect(impurities({ path: "src/engine/x.ts", text })).toHaveLength(1);
  });

  it("a circle of three, one of them through a type, and a file that imports itself", () => {
    const files = [
      { path: "src/a/one.ts", text: 'import { two } from "./two.ts";' },
      { path: "src/a/two.ts", text: 'const three = await import("../b/three.ts");' },
      { path: "src/b/three.ts", text: 'import type { One } from "../a/one.ts";' },
      { path: "src/b/four.ts", text: 'export { x } from "./four.ts";' },
      { path: "src/b/five.ts", text: 'import { one } from "../a/one.ts";' },
    ];
    expect(circlesAmong(files)).toEqual([["src/a/one.ts", "src/a/two.ts", "src/b/three.ts"], ["src/b/four.ts"]]);
  });

  it("a rule without a test", () => {
    expect(rulesWithout(["lot"], ["test/rules/placed.test.ts"], "test/rules/", ".test.ts")).toEqual(["lot"]);
  });
});
