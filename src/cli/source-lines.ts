import { stat } from "node:fs/promises";
import { type Finding, hasErrors } from "../domain/finding.ts";
import { decodeText } from "../files/text/decode.ts";
import type { LineOf } from "../report/findings/excerpt.ts";
import type { Io } from "./io.ts";
import { readPath, standardInput } from "./read-source.ts";

/** Larger files are not read a second time only to show a line of them. */
const mostBytes = 32_000_000;

/** The lines that findings point at, from their files read again; of a workbook or a pipe there are none. */
export async function sourceLines(findings: readonly Finding[], io: Io): Promise<LineOf> {
  const files = findings.flatMap(({ where }) =>
    where?.line === undefined || where.cell !== undefined ? [] : [where.file],
  );
  const lines = new Map<string, readonly string[]>();
  for (const file of new Set(files)) lines.set(file, await linesOf(file, io));
  return ({ where }) =>
    where?.line === undefined || where.cell !== undefined ? undefined : lines.get(where.file)?.[where.line - 1];
}

async function linesOf(file: string, io: Io): Promise<readonly string[]> {
  const bytes = await bytesOf(file, io);
  if (bytes === undefined || bytes.length > mostBytes) return [];
  const { text, findings } = decodeText({ file, bytes });
  return hasErrors(findings) ? [] : text.split(/\r\n|\r|\n/);
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array | undefined> {
  if (file === "-") return await standardInput(io);
  try {
    const about = await stat(file);
    if (!about.isFile() || about.size > mostBytes) return undefined;
    return await readPath(file);
  } catch {
    // It may have gone meanwhile; the finding is said without its line.
    return undefined;
  }
}
