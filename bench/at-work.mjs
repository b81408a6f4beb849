// How many files are at work in the smallest run, `allocate fixtures/councils.csv`: `src` is compiled file by file, not bundled,
// run under V8's coverage, and a file counts where a function besides the module's own was called.
//   node bench/at-work.mjs           the number
//   node bench/at-work.mjs --list    the files by room as well
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dcs-plan-at-work-"));
try {
  compile();
  const scripts = run();
  const loaded = scripts.map(({ name }) => name);
  const atWork = scripts.filter(({ called }) => called).map(({ name }) => name);
  console.log(`${atWork.length} of ${loaded.length} files loaded are at work`);
  const byRoom = new Map(atWork.map((name) => [name.split("/")[0], []]));
  for (const name of atWork) byRoom.get(name.split("/")[0]).push(name);
  for (const [room, names] of [...byRoom].sort((left, right) => right[1].length - left[1].length)) {
    console.log(`${String(names.length).padStart(5)} ${room}`);
    if (process.argv.includes("--list")) for (const name of names.sort()) console.log(`        ${name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compile() {
  const compilerOptions = {
    ...ts.parseConfigFileTextToJson("tsconfig.json", readFileSync(join(root, "tsconfig.json"), "utf8")).config
      .compilerOptions,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: undefined,
    lib: undefined,
    rewriteRelativeImportExtensions: true,
  };
  for (const name of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    const to = join(folder, "src", name);
    mkdirSync(dirname(to), { recursive: true });
    if (!name.endsWith(".ts")) continue;
    const text = readFileSync(join(root, "src", name), "utf8");
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: name });
    writeFileSync(to.replace(/\.ts$/, ".js"), outputText);
  }
  writeFileSync(join(folder, "package.json"), readFileSync(join(root, "package.json")));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

function run() {
  const coverage = join(folder, "coverage");
  mkdirSync(coverage);
  const main = pathToFileURL(join(folder, "src/cli/main.js")).href;
  const start = `import(${JSON.stringify(main)}).then(({ main }) => main(process.argv.slice(1), process))`;
  execFileSync(process.execPath, ["-e", start, "allocate", join(root, "fixtures/councils.csv"), "--quiet"], {
    cwd: root,
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = pathToFileURL(join(folder, "src/")).href;
  return readdirSync(coverage).flatMap((name) =>
    JSON.parse(readFileSync(join(coverage, name), "utf8"))
      .result.filter(({ url }) => url.startsWith(base))
      .map(({ url, functions }) => ({
        name: relative(join(folder, "src"), fileURLToPath(url)),
        called: functions.some(({ functionName, ranges }) => isCalled(functionName, ranges)),
      })),
  );
}

// The module's own function begins with the file.
function isCalled(name, [{ startOffset, count }]) {
  return count > 0 && !(name === "" && startOffset === 0);
}
