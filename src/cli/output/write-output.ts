import { rmSync } from "node:fs";
import { open, realpath, rename, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UsageError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Content, Pieces } from "../../report/reporter.ts";

/** A file that a run is going to write. */
export interface Target {
  readonly path: string;
  /** The option that names it, for the message. */
  readonly option: string;
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
  const sources = new Set(inputs.filter((path) => path !== "-").map((path) => resolve(path)));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const target of targets) {
    const full = resolve(target.path);
    const code = seen.has(full)
      ? "output/twice"
      : sources.has(full)
        ? "output/is-input"
        : await faultOf(target.path, force);
    seen.add(full);
    if (code) findings.push({ code, severity: "error", where: { file: target.path }, params: { ...target } });
  }
  if (findings.length > 0) throw new UsageError(...findings);
}

/** Writes a whole file or nothing: the old content stays until the new one is complete. */
export async function writeWhole(path: string, content: Content): Promise<void> {
  try {
    if (typeof content === "object" && "pieces" in content) await writePieces(path, content);
    else await writeAtOnce(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ code: "output/failed", severity: "error", where: { file: path }, params: { path, reason } });
  }
}

async function writeAtOnce(path: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import("write-file-atomic");
  await writeFileAtomic(path, typeof content === "string" ? content : Buffer.from(content));
}

// As write-file-atomic does it, which takes a file's content in one piece only: beside the file, then in its place.
async function writePieces(path: string, { pieces }: Pieces): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = `${target}.${process.pid}-part`;
  const old = await stat(target).catch(() => undefined);
  const removeLeft = (): void => rmSync(beside, { force: true });
  process.on("exit", removeLeft);
  try {
    const file = await open(beside, "wx");
    try {
      for (const piece of pieces) await file.write(piece);
      if (old) await file.chmod(old.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } finally {
    process.off("exit", removeLeft);
    removeLeft();
  }
}

async function faultOf(path: string, force: boolean): Promise<string | undefined> {
  const folder = await kindOf(dirname(path));
  if (folder !== "folder") return "output/no-folder";
  const existing = await kindOf(path);
  if (existing === "folder") return "output/is-folder";
  return existing === "file" && !force ? "output/exists" : undefined;
}

async function kindOf(path: string): Promise<"folder" | "file" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing";
  }
}
