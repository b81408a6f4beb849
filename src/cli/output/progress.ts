import { Worker } from "node:worker_threads";
import type { Io } from "../io.ts";

/**
 * Says on a terminal that work goes on and for how long, once it has taken half a second. The work itself holds the
 * main thread, so another one does the saying. Elsewhere it is silent, and nothing is started.
 * @returns ends it, and clears the line
 */
export function startProgress(what: string, io: Io, quiet: boolean): () => Promise<void> {
  if (quiet || !io.stderr.isTTY || io.env.TERM === "dumb") return () => Promise.resolve();
  const shown = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(ticker, { eval: true, workerData: { what, shown } });
  worker.unref();
  // Without it a fault of the ticker would end the run.
  worker.on("error", () => undefined);
  return async () => {
    await worker.terminate();
    if (Atomics.load(shown, 0) === 1) io.stderr.write("\r\u001b[K");
  };
}

const ticker = `
const { workerData: { what, shown } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const began = Date.now();
setTimeout(() => {
  const say = () => {
    Atomics.store(shown, 0, 1);
    try { writeSync(2, "\\r" + what + " ... " + Math.floor((Date.now() - began) / 1000) + " s"); } catch {}
  };
  say();
  setInterval(say, 1000);
}, 500);
`;
