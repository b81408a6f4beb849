// The campaign: npm run campaign -- [--cases N] [--seed S] [--only kind,kind] [--keep folder]
// A number of cases, never minutes, so that the same command tries the same cases everywhere.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../..");
// Inside, so that HiGHS, which loads a file of its own, is found from there.
const folder = mkdtempSync(join(root, "node_modules/.campaign-"));
try {
  const bundle = await rolldown({
    input: { campaign: join(import.meta.dirname, "main.ts") },
    platform: "node",
    external: [/^node:/, "highs"],
    checks: { ineffectiveDynamicImport: false },
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  await bundle.close();
  const { campaign } = await import(pathToFileURL(join(folder, "campaign.mjs")).href);
  process.exitCode = await campaign(process.argv.slice(2), root);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
