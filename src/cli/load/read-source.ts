import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Io } from "../io.ts";

/** A file's bytes under its name as given; `-` is standard input. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** @throws UsageError when there is no such file, it is a folder, or it cannot be read */
export async function readSource(path: string, io: Io): Promise<Source> {
  if (path === "-") {
    const bytes = await readAll(io.stdin);
    if (bytes.length <= mostKept) inputs.set(io.stdin, bytes);
    return { file: "-", bytes };
  }
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw new UsageError(problem("file/is-folder", path));
    return { file: path, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(problem(isMissing(error) ? "file/not-found" : "file/unreadable", path, error));
  }
}

/** What came in on standard input, to show lines of it with what was found there: it cannot be read twice. */
export function standardInput({ stdin }: Io): Uint8Array | undefined {
  return inputs.get(stdin);
}

/** More than this is let go once it is read. */
const mostKept = 32_000_000;
const inputs = new WeakMap<Io["stdin"], Uint8Array>();

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function problem(code: string, file: string, error?: unknown): Finding {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "";
  return { code, severity: "error", where: { file }, params: { file, reason } };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
