// Bundles the command line into dist/: one small entry, one chunk with what every plan needs, and the rest in chunks that
// are loaded when a command needs them. A hundred small files took longer to open than to run.
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const outdir = "dist";
/** What `allocate` loads; with everything that they import it is the core. */
const everyPlanNeeds = ["cli/program.ts", "cli/run-allocate.ts", "check/check-plan.ts", "report/json.ts"];
const core = new Set();

/** Notes the core once all imports are known. */
const coreOf = {
  name: "core",
  buildEnd() {
    const add = (id) => {
      if (core.has(id)) return;
      core.add(id);
      for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
    };
    for (const path of everyPlanNeeds) add(join(import.meta.dirname, "src", path));
  },
};

const bundle = await rolldown({
  input: ["main", "library", "forecast-worker"].reduce((all, name) => ({ ...all, [name]: `src/cli/${name}.ts` }), {}),
  platform: "node",
  // It finds itself by __filename, which a bundle does not have.
  external: [/^node:/, "write-file-atomic"],
  transform: { target: "node20.19" },
  checks: { ineffectiveDynamicImport: false },
  plugins: [coreOf],
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
      { name: "version", test: /rolldown[/\\]?runtime|src[/\\]cli[/\\]version\.ts$|package\.json$/, priority: 2 },
      { name: "core", test: (id) => core.has(id), priority: 1 },
    ],
  },
});
await bundle.close();

// Chunks of earlier builds go last, so that a command which is running meanwhile still finds its own.
const built = new Set(output.map(({ fileName }) => basename(fileName)));
for (const name of await readdir(outdir)) if (!built.has(name)) await rm(join(outdir, name), { recursive: true });
