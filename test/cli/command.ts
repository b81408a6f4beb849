import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
export const councils = join(root, "fixtures/councils.csv");
export const everyCouncil = join(root, "fixtures/all-councils-2009.csv");
export const golden = join(root, "fixtures/plans/councils.json");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `dcs-plan` as a user does. */
export function dcsPlan(
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string> } = {},
): Ran {
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, "bin/dcs-plan.js"), ...args], {
    input: options.input ?? "",
    env: { ...env, ...options.env },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** An empty folder of its own. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "dcs-plan-test-"));
}
