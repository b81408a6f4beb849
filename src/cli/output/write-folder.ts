import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { usageError } from "../../domain/errors.ts";
import { writeFiles } from "./write-files.ts";
import { checkTargets } from "./write-output.ts";

export interface FolderFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes files into a folder, which is made where it does not exist. Nothing that exists is replaced without `force`. */
export async function writeFolder(folder: string, files: readonly FolderFile[], force: boolean): Promise<void> {
  await makeFolder(folder, "--out");
  const targets = files.map(({ name }) => ({ path: join(folder, name), option: "--out" }));
  await checkTargets(targets, [], force);
  const made = files.map(({ name, content }) => ({ path: join(folder, name), content }));
  await writeFiles(made, force);
}

/** Makes a folder where there is none. @throws UsageError where a file has its name, or it cannot be made */
export async function makeFolder(path: string, option: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const isFile = error instanceof Error && "code" in error && ["EEXIST", "ENOTDIR"].includes(String(error.code));
    const code = isFile ? "output/not-folder" : "output/no-access";
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(code, { option, path, reason }, { file: path });
  }
}
