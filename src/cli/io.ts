import { fstatSync, writeSync } from "node:fs";
import { UsageError } from "../domain/errors.ts";

/** What a command may use of the world outside: the process, or what stands for it in a test. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream of the process, which has a descriptor, or one that stands for it. */
export type Stream = NodeJS.WriteStream & { readonly fd?: number };

/**
 * Writes a text, or bytes, and waits until all of it has been taken; a reader that has gone away is no error.
 * @throws UsageError `output/stream` where the stream cannot take it: a full disk, a closed descriptor
 */
export async function write(stream: Stream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || stream.destroyed) return;
  try {
    if (leadsToFile(stream)) writeFully(stream.fd, typeof text === "string" ? Buffer.from(text) : text);
    else await writeToStream(stream, text);
  } catch (error) {
    if (isClosedPipe(error)) return;
    const reason = error instanceof Error ? error.message : String(error);
    const name = stream.fd === 2 ? "standard error" : "standard output";
    throw new UsageError([{ code: "output/stream", severity: "error", params: { name, reason } }]);
  }
}

/** Without a listener an error of a stream would end the process; `write` reports it to whoever wrote. */
export function tolerateStreamErrors({ stdout, stderr }: Io): void {
  for (const stream of [stdout, stderr]) if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
}

// Node writes to a file once and does not look how much was taken: on a disk that is nearly full the rest would be lost.
function leadsToFile(stream: Stream): stream is Stream & { readonly fd: number } {
  return typeof stream.fd === "number" && fstatSync(stream.fd).isFile();
}

function writeFully(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const taken = writeSync(fd, bytes, at);
    if (taken === 0) throw new Error("nothing more could be written");
    at += taken;
  }
}

function writeToStream(stream: Stream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
