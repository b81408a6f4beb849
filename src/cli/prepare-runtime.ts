import { mkdirSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import v8 from "node:v8";

/**
 * Makes a short run shorter, before anything large is loaded. Changes no output, and fails silently.
 *
 * V8 starts to optimise functions that run for a few milliseconds only, and throws the code away 50 ms later: on Node 20 that
 * was a third of the processor time of a usual plan. It starts later here; long runs are as fast (docs/performance.md).
 * These flags are V8's own and differ by version: only those of known versions are set, since an unknown one is a warning.
 *
 * @param version Node's, as in `process.versions.node`
 */
export function prepareRuntime(version: string): void {
  for (const flag of laterOptimiser[version.split(".")[0]] ?? []) v8.setFlagsFromString(flag);
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
  if (enableCompileCache && hasCacheFolder()) enableCompileCache();
}

const laterOptimiser: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=1000000"],
  22: ["--invocation-count-for-maglev=1000", "--invocation-count-for-turbofan=30000"],
  24: ["--invocation-count-for-maglev=1000", "--invocation-count-for-turbofan=30000"],
};

// Node keeps compiled code in this folder. It makes it with all that is above it, which in some places (/proc) never ends.
function hasCacheFolder(): boolean {
  try {
    mkdirSync(join(tmpdir(), "node-compile-cache"));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST";
  }
}
