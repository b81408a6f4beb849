import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside this process, as the command line's own entry does. */
export async function run(args: readonly string[], input: string | Uint8Array = ""): Promise<Ran> {
  const out = collector();
  const err = collector();
  const stdin = Readable.from([Buffer.from(input)]);
  // The command line uses of its streams only what these have.
  const io = {
    stdin,
    stdout: out.stream,
    stderr: err.stream,
    env: { LANG: "C.UTF-8", COLUMNS: "80" },
  } as unknown as Io;
  const code = await main(args, io);
  return { code, out: out.text(), err: err.text() };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
