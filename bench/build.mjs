import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

/** Bundles the solver, and the reader and writer of the baseline, as the product's own bundle is made. */
export async function buildOurs() {
  await build({
    entryPoints: { solver: join(here, "../src/solver/index.ts"), "read-write": join(here, "read-write.ts") },
    outdir: join(here, "dist"),
    outExtension: { ".js": ".mjs" },
    ...{ bundle: true, format: "esm", platform: "node", target: "node20.19", logLevel: "error" },
    banner: { js: 'import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);' },
  });
}
