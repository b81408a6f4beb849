import { parentPort, workerData } from "node:worker_threads";
import type { Problem } from "../../domain/problem.ts";
import { simulateRun } from "../../forecast/simulate-run.ts";
import { type ForecastStart, type ForecastTerms, startOf } from "../../forecast/start-of.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Reply, Task, WorkerSetup } from "./forecast-pool.ts";

const { problem: told, seed } = workerData as WorkerSetup;
// Rules are functions and do not travel between threads.
const problem: Problem = { ...told, rules: ruleBook };
const starts = new Map<string, ForecastStart>();

parentPort?.on("message", ({ run, terms }: Task) => {
  parentPort?.postMessage(replyTo(run, terms));
});

function replyTo(run: number, terms: ForecastTerms): Reply {
  try {
    return { record: simulateRun(startFor(terms), seed, run) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The first plan is made once for all runs under the same terms; what is assumed of the years after does not touch it. */
function startFor(terms: ForecastTerms): ForecastStart {
  const key = JSON.stringify({ ...terms, assumptions: undefined });
  const known = starts.get(key);
  if (known) return { ...known, terms };
  const start = startOf(problem, terms);
  if ("status" in start) throw new Error(`there is no lawful first plan under ${key}`);
  starts.set(key, start);
  return start;
}
