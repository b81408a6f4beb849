import { realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UsageError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import { escapeControls } from "../../report/text/escape-controls.ts";
import { type Io, write } from "../io.ts";
import { destinationOf } from "./write-files.ts";

/** A file that a run is going to write. */
export interface Target {
  readonly path: string;
  /** The option that names it, for the message. */
  readonly option: string;
}

/** The file that `--out` names; none for `-`, which is standard output, where things go anyway. */
export function fileOf(out: string | undefined): string | undefined {
  return out === "-" ? undefined : out;
}

/**
 * Looks before the work begins whether every file can be written, so that nothing is found out too late.
 * @throws UsageError where a folder is missing, a file exists (without `force`), is an input, or is named twice
 */
export async function checkTargets(
  targets: readonly Target[],
  inputs: readonly string[],
  force: boolean,
): Promise<void> {
  const sources = new Set(await Promise.all(inputs.filter((path) => path !== "-").map(identityOf)));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const target of targets) {
    const identity = await identityOf(target.path);
    const code = seen.has(identity)
      ? "output/twice"
      : sources.has(identity)
        ? "output/is-input"
        : await faultOf(target.path, force);
    seen.add(identity);
    if (code) findings.push({ code, severity: "error", where: { file: target.path }, params: { ...target } });
  }
  if (findings.length > 0) throw new UsageError(findings);
}

// The same file may have several names: through links of both kinds, or in capitals where the disk knows none.
async function identityOf(path: string): Promise<string> {
  try {
    const about = await stat(path, { bigint: true });
    return about.isFile() ? `${about.dev}:${about.ino}` : resolve(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(resolve(path)));
    return resolve(folder, path.slice(dirname(path) === "." ? 0 : dirname(path).length + 1));
  }
}

async function faultOf(path: string, force: boolean): Promise<string | undefined> {
  const destination = await destinationOf(path);
  if (destination.kind === "folder") return "output/is-folder";
  if (destination.kind === "stream") return undefined;
  if (destination.kind === "file") return force ? undefined : "output/exists";
  const folder = await stat(dirname(destination.path)).catch(() => undefined);
  return folder?.isDirectory() === true ? undefined : "output/no-folder";
}

/** Says to a person at a terminal which files were written, never to a script. */
export async function sayWritten(
  paths: readonly string[],
  { quiet }: { readonly quiet?: boolean | undefined },
  io: Io,
): Promise<void> {
  if (quiet || !io.stderr.isTTY || paths.length === 0) return;
  await write(io.stderr, `Wrote ${paths.map(escapeControls).join(", ")}.\n`);
}
