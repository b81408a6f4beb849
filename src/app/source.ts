/** A file under its name as given, and a way to its bytes: the command line reads them from disk, a program has them. */
export interface Source {
  readonly file: string;
  /** Called when the bytes are needed, so that nobody has to keep those of a large file. */
  readonly read: () => Promise<Uint8Array>;
}

/** What is in memory already, under a name for messages. */
export function inMemory(file: string, content: string | Uint8Array): Source {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { file, read: () => Promise.resolve(bytes) };
}
