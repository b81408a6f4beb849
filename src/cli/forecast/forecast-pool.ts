import { Worker } from "node:worker_threads";
import { Bug } from "../../domain/errors.ts";
import type { RunRecord } from "../../domain/plan/forecast.ts";
import type { Problem } from "../../domain/problem.ts";
import type { ForecastTerms } from "../../forecast/start-of.ts";

/** What a worker is told once. */
export interface WorkerSetup {
  readonly problem: Omit<Problem, "rules">;
  readonly seed: string;
}

/** One run to be made. */
export interface Task {
  readonly run: number;
  readonly terms: ForecastTerms;
}

export type Reply = { readonly record: RunRecord } | { readonly fault: string };

/** Worker threads that make runs. */
export interface Pool {
  /** Makes these runs, in whatever order; gives them sorted by number. After `stop` only those that are done. */
  readonly make: (
    runs: readonly number[],
    terms: ForecastTerms,
    progress?: (done: number) => void,
  ) => Promise<readonly RunRecord[]>;
  /** No more runs are begun, and those under way are given up. */
  readonly stop: () => void;
  readonly isStopped: () => boolean;
  readonly close: () => Promise<void>;
}

/** Starts worker threads. What they give does not depend on how many there are: a run is its seed and its number. */
export function openPool(problem: Problem, seed: string, size: number): Pool {
  const { programme, asOf, participants, mentors, vacant } = problem;
  const told = { programme, asOf, seed: problem.seed, participants, mentors, vacant };
  const workerData: WorkerSetup = { problem: told, seed };
  const workers = Array.from(
    { length: Math.max(1, size) },
    () => new Worker(new URL("./forecast-worker.js", import.meta.url), { workerData }),
  );
  let stopped = false;
  let giveUp: () => void = () => undefined;
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
          worker.on("error", reject);
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
    stop: () => {
      stopped = true;
      giveUp();
    },
    isStopped: () => stopped,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
