import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));

/** The files of an outside corpus with their bytes; none where the corpus is not at hand, so that its tests skip. */
export function corpusFiles(
  folder: string,
  ending: string,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const path = join(corpora, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}
