import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";

export const root = join(import.meta.dirname, "../..");
export const councils = join(root, "fixtures/councils.csv");
export const everyCouncil = join(root, "fixtures/all-councils-2009.csv");
export const golden = join(root, "fixtures/plans/councils.json");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly input?: string | Buffer;
  readonly env?: Record<string, string>;
  /** Whether both streams are a terminal. */
  readonly terminal?: boolean;
}

/** Runs a command line through `main`, in a thread that stays: a process of its own for each would take most of the time. */
export function dcsPlan(args: readonly string[], { input = "", env, terminal = false }: Given = {}): Ran {
  const { port, signal } = (thread ??= startThread());
  Atomics.store(signal, 0, 0);
  port.postMessage({ args, input, env: { ...plainEnvironment(), ...env }, terminal });
  if (Atomics.wait(signal, 0, 0, mostMilliseconds) === "timed-out") throw new Error(`no answer: ${args.join(" ")}`);
  const answer = (receiveMessageOnPort(port) as { readonly message: Ran | { readonly fault: string } }).message;
  if ("fault" in answer) throw new Error(answer.fault);
  return answer;
}

/** Runs `dcs-plan` as a user does: in a process of its own. */
export function dcsPlanProcess(args: readonly string[], { input = "", env }: Given = {}): Ran {
  const run = spawnSync(process.execPath, [join(root, "bin/dcs-plan.js"), ...args], {
    input,
    env: { ...plainEnvironment(), ...env },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const mostMilliseconds = 300_000;

interface Thread {
  readonly port: MessagePort;
  readonly signal: Int32Array<SharedArrayBuffer>;
}

let thread: Thread | undefined;

// The thread answers while this one waits, so that a test may go on as if it had called a function.
function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const file = join(import.meta.dirname, "command-thread.mjs");
  new Worker(file, { workerData: { port: port2, signal }, transferList: [port2] }).unref();
  port1.unref();
  return { port: port1, signal };
}

function plainEnvironment(): Record<string, string | undefined> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, ...env } = process.env;
  return { ...env };
}

/** An empty folder of its own. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "dcs-plan-test-"));
}
