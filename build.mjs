// Bundles the command line into dist/: one small entry, one chunk with what every plan needs, and the rest in chunks that
// are loaded when a command needs them. A hundred small files took longer to open than to run.
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const outdir = "dist";
const source = join(import.meta.dirname, "src");

/** The chunks that are made by hand: what the files named import, and no chunk before holds, is one file. */
const closures = {
  core: ["cli/program.ts", "cli/run/run-allocate.ts", "check/check-plan.ts", "report/plan/json.ts"],
  table: ["report/sections/table.ts"],
};
const chunkOf = new Map();

/** Notes who belongs to which chunk once all imports are known. */
const chunks = {
  name: "chunks",
  buildEnd() {
    const add = (id, chunk) => {
      if (chunkOf.has(id)) return;
      chunkOf.set(id, chunk);
      for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported, chunk);
    };
    for (const [chunk, files] of Object.entries(closures)) for (const file of files) add(join(source, file), chunk);
  },
};

/** commander loads the module that starts processes, for commands that are programs of their own: there are none. */
const noProcesses = {
  name: "no-processes",
  resolveId(wanted, importer = "") {
    return wanted === "node:child_process" && importer.includes("commander") ? "\0child-process" : undefined;
  },
  load(id) {
    if (id !== "\0child-process") return undefined;
    return 'module.exports = { get spawn() { return process.getBuiltinModule("node:child_process").spawn; } };';
  },
};

const bundle = await rolldown({
  input: ["cli/main", "app/library", "cli/forecast/forecast-worker"].reduce(
    (all, name) => ({ ...all, [basename(name)]: `src/${name}.ts` }),
    {},
  ),
  platform: "node",
  external: [/^node:/],
  transform: { target: "node20.19" },
  checks: { ineffectiveDynamicImport: false },
  plugins: [noProcesses, chunks],
});
const { output } = await bundle.write({
  dir: outdir,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  // Names stay readable, for the stack in a report of a mistake.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  comments: { legal: false },
  codeSplitting: {
    groups: [
      // The entry stays out of the core: --version needs nothing else.
      {
        name: "start",
        test: /rolldown[/\\]?runtime|src[/\\](app[/\\]version|cli[/\\]io|domain[/\\]errors)\.ts$|package\.json$/,
        priority: 2,
      },
      { debugName: "by hand", name: (id) => chunkOf.get(id) ?? null, priority: 1 },
    ],
  },
});
await bundle.close();

// The inspector alone as one page that works offline: its scripts and its style are the only ones that the page allows.
const page = join(source, "app/inspector-page");
const inspector = await rolldown({
  input: join(page, "inspect-text.ts"),
  platform: "browser",
  resolve: { alias: { "node:crypto": join(page, "browser-crypto.ts") } },
});
const { output: scripts } = await inspector.generate({
  format: "iife",
  name: "dcsPlan",
  minify: true,
  comments: { legal: false },
});
await inspector.close();
const part = async (name) => (await readFile(join(page, name), "utf8")).trim();
const { version } = JSON.parse(await readFile("package.json", "utf8"));
const parts = {
  style: await part("page.css"),
  script: scripts[0].code.trim().replaceAll("</script", "<\\/script"),
  page: await part("page.js"),
  version,
};
const allowed = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
parts.policy = `default-src 'none'; style-src ${allowed(parts.style)}; script-src ${allowed(parts.script)} ${allowed(parts.page)}; base-uri 'none'; form-action 'none'`;
const html = (await part("page.html")).replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
await writeFile(join(outdir, "inspector.html"), `${html}\n`);

// Chunks of earlier builds go last, so that a command which is running meanwhile still finds its own.
const built = new Set(["inspector.html", ...output.map(({ fileName }) => basename(fileName))]);
for (const name of await readdir(outdir)) if (!built.has(name)) await rm(join(outdir, name), { recursive: true });
