import type { Where } from "../../domain/finding.ts";
import { decodeText } from "../../files/text/decode.ts";
import { readJson } from "../../files/text/document.ts";
import { readYaml } from "../../files/text/yaml-document.ts";
import { programmes } from "../../programmes/index.ts";
import type { Io } from "../io.ts";
import { readSource } from "./read-source.ts";

/** Where a part of the programme stands: line and column of its file; without a file nothing, and its path must do. */
export async function programmeLocator(
  name: string | undefined,
  io: Io,
): Promise<(path: readonly (string | number)[]) => Where | undefined> {
  // Standard input has been read already.
  if (name === undefined || name === "-" || programmes.has(name)) return () => undefined;
  const source = await readSource(name, io);
  const { text } = decodeText(source);
  const isYaml = /\.ya?ml$/i.test(source.file) || (!/\.json$/i.test(source.file) && !/^\s*[{[]/.test(text));
  return (isYaml ? readYaml : readJson)({ file: source.file, text }).locate;
}
