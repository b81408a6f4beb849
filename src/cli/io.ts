/** What a command may use of the world outside: the process, or what stands for it in a test. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes a text, or bytes, and waits until the stream has taken it; a reader that has gone away is no error. */
export function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || stream.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });
}

/** A closed pipe ends a stream quietly: without a listener the error would end the process. */
export function tolerateClosedPipes({ stdout, stderr }: Io): void {
  for (const stream of [stdout, stderr])
    stream.on("error", (error: Error) => {
      if (!isClosedPipe(error)) throw error;
    });
}

function isClosedPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
