import { join } from "node:path";
import { rolldown } from "rolldown";

const here = import.meta.dirname;
const bundle = await rolldown({ input: join(here, "pollock.ts"), platform: "node", external: [/^node:/] });
await bundle.write({ file: join(here, "dist/pollock.mjs"), format: "esm" });
await bundle.close();
await import("./dist/pollock.mjs");
