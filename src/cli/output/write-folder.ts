import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sortedBy } from "../../domain/compare.ts";
import { UsageError } from "../../domain/errors.ts";
import { foldText, slugOf } from "../../domain/people/ids.ts";
import type { Person } from "../../domain/people/people.ts";
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
    throw new UsageError({ code, severity: "error", where: { file: path }, params: { option, path, reason } });
  }
}

/** A file name for each person: council and name, with the id where two would be alike. */
export function fileNames(people: readonly Person[], ending: string): Map<string, string> {
  const taken = new Set<string>();
  const order = sortedBy(people, ({ id, name }) => `${foldText(name)}\u0000${id}`);
  return new Map(
    order.map((person) => {
      const plain = slugOf(person.councils[0]?.name ?? "", person.name).slice(0, 100) || "person";
      let name = plain;
      for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
      taken.add(name);
      return [person.id, `${name}.${ending}`];
    }),
  );
}
