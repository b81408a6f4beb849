// Bundles the command line into dist/: one small entry and chunks that are loaded when a command needs them.
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

const outdir = "dist";
const { metafile } = await build({
  entryPoints: ["src/cli/main.ts", "src/cli/library.ts", "src/cli/forecast-worker.ts"],
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  // It finds itself by __filename, which a bundle does not have.
  external: ["write-file-atomic"],
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: { js: 'import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);' },
});

// Chunks of earlier builds go last, so that a command which is running meanwhile still finds its own.
const built = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(outdir)) if (!built.has(name)) await rm(join(outdir, name), { recursive: true });
