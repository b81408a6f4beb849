import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The command line is tested as users run it, so dist/ is built afresh before any test. */
export function setup(): void {
  execFileSync(process.execPath, ["build.mjs"], { cwd: join(import.meta.dirname, ".."), stdio: "inherit" });
}
