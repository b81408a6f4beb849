import { join } from "node:path";
import { rolldown } from "rolldown";

const here = import.meta.dirname;

/** Bundles the solver, and the reader and writer of the baseline, as the product's own bundle is made. */
export async function buildOurs() {
  const bundle = await rolldown({
    input: { solver: join(here, "../src/solver/index.ts"), "read-write": join(here, "read-write.ts") },
    platform: "node",
    external: [/^node:/],
    transform: { target: "node20.19" },
  });
  await bundle.write({
    dir: join(here, "dist"),
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
  });
  await bundle.close();
}
