import { Worker } from "node:worker_threads";
import type { ForecastTerms, Pool } from "../../app/forecast/pool.ts";
import { Bug } from "../../domain/errors.ts";
import type { RunRecord } from "../../domain/plan/forecast.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";

/** What a worker is told once: rules are functions and do not travel between threads. */
export interface WorkerSetup {
  readonly problem: Omit<Problem, "rules">;
}

/** One run to be made. */
export interface Task {
  readonly run: number;
  readonly terms: ForecastTerms;
}

export type Reply = { readonly record: RunRecord } | { readonly fault: string };

/** Worker threads that make runs. */
export interface WorkerPool extends Pool {
  /** No more runs are begun, and those under way are given up. */
  readonly stop: () => void;
}

/** Starts worker threads. What they give does not depend on how many there are: a run is its seed and its number. */
export function openPool(problem: Problem, size: number): WorkerPool {
  const { rules: _rules, ...told } = problem;
  const workerData: WorkerSetup = { problem: told };
  const workers = Array.from(
    { length: Math.max(1, size) },
    () => new Worker(new URL("./forecast-worker.js", import.meta.url), { workerData }),
  );
  let stopped = false;
  let fault: string | undefined;
  let giveUp: () => void = () => undefined;
  const stop = (): void => {
    stopped = true;
    giveUp();
  };
  return {
    make: (runs, terms, progress = () => undefined) =>
      new Promise((resolve, reject) => {
        const records: RunRecord[] = [];
        const waiting = [...runs];
        const finish = (): void => resolve([...records].sort((left, right) => left.run - right.run));
        giveUp = finish;
        if (stopped || waiting.length === 0) {
          finish();
          return;
        }
        const hand = (worker: Worker): void => {
          const run = stopped ? undefined : waiting.shift();
          if (run !== undefined) worker.postMessage({ run, terms } satisfies Task);
        };
        for (const worker of workers) {
          worker.removeAllListeners("message").removeAllListeners("error");
          worker.on("error", (error: Error & { readonly code?: string }) => {
            if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") reject(error);
            // What is done is kept: the same run would need as much memory anywhere.
            fault = `worker ${workers.indexOf(worker) + 1} ran out of memory`;
            stop();
          });
          worker.on("message", (reply: Reply) => {
            if ("fault" in reply) {
              reject(new Bug(reply.fault));
              return;
            }
            if (stopped) return;
            records.push(reply.record);
            progress(records.length);
            if (records.length === runs.length) finish();
            else hand(worker);
          });
          hand(worker);
        }
      }),
    stop,
    isStopped: () => stopped,
    fault: () => fault,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
