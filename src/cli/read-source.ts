import { readFile, stat } from "node:fs/promises";
import type { Source } from "../app/source.ts";
import { UsageError, usageError } from "../domain/errors.ts";
import { largestReading } from "../domain/programme/reading.ts";
import type { Io } from "./io.ts";

/** The file that an argument or an option names, or none where none is given. */
export function sourceIf(path: string | undefined, io: Io): Source | undefined {
  return path === undefined ? undefined : sourceAt(path, io);
}

/** The file at a path; `-` is standard input, which is read once however often its bytes are asked for. */
export function sourceAt(path: string, { stdin }: Io): Source {
  if (path !== "-") return { file: path, read: () => readPath(path) };
  return {
    file: "-",
    read: () => {
      const bytes = inputs.get(stdin) ?? readAll(stdin);
      inputs.set(stdin, bytes);
      return bytes;
    },
  };
}

/** A file that says how tables are read, or none where none is given: no pipe or device, and of a few lines. */
export function readingIf(path: string | undefined): Source | undefined {
  if (path === undefined) return undefined;
  return { file: path, read: () => readSmall(path) };
}

async function readSmall(path: string): Promise<Uint8Array> {
  const about = path === "-" ? undefined : await stat(path).catch(() => undefined);
  if (path === "-" || (about && !about.isFile() && !about.isDirectory())) throw fault("file/not-regular", path);
  if (about && about.isFile() && about.size > largestReading)
    throw usageError("file/too-large", { most: "1 MB" }, { file: path });
  return readPath(path);
}

/** What came in on standard input, to show lines of it with what was found there. */
export function standardInput({ stdin }: Io): Promise<Uint8Array> | undefined {
  return inputs.get(stdin);
}

// It cannot be read twice.
const inputs = new WeakMap<Io["stdin"], Promise<Uint8Array>>();

/** @throws UsageError when there is no such file, it is a folder, or it cannot be read */
export async function readPath(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw fault("file/is-folder", path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw fault(isMissing(error) ? "file/not-found" : "file/unreadable", path, error);
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function fault(code: string, file: string, error?: unknown): UsageError {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "";
  return usageError(code, { file, reason }, { file });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
