import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sortedBy } from "../domain/compare.ts";
import { foldText, slugOf } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import { checkTargets, writeWhole } from "./write-output.ts";

export interface FolderFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes files into a folder, which is made where it does not exist. Nothing that exists is replaced without `force`. */
export async function writeFolder(folder: string, files: readonly FolderFile[], force: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const targets = files.map(({ name }) => ({ path: join(folder, name), option: "--out" }));
  await checkTargets(targets, [], force);
  for (const [at, { content }] of files.entries()) await writeWhole(targets[at].path, content);
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
