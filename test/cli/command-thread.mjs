// Runs main(argv, io) again and again in one thread: what is loaded once serves every command of a test file.
import { Readable, Writable } from "node:stream";
import { workerData } from "node:worker_threads";
import { main } from "../../dist/main.js";

const { port, signal } = workerData;

port.on("message", async ({ args, input, env, terminal }) => {
  port.postMessage(await answerTo(args, input, env, terminal));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

async function answerTo(args, input, env, terminal) {
  const [stdout, stderr] = [collector(terminal), collector(terminal)];
  try {
    const code = await main(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env });
    return { code, out: stdout.text(), err: stderr.text() };
  } catch (error) {
    return { fault: error instanceof Error ? error.stack : String(error) };
  }
}

function collector(isTTY) {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { ...(isTTY && { isTTY }), text: () => Buffer.concat(chunks).toString("utf8") });
}
