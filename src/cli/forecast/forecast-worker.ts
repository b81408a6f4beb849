import { parentPort, workerData } from "node:worker_threads";
import { runMaker } from "../../app/forecast/pool.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Reply, Task, WorkerSetup } from "./forecast-pool.ts";

const { problem } = workerData as WorkerSetup;
const make = runMaker({ ...problem, rules: ruleBook });

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(replyTo(task));
});

function replyTo({ run, terms }: Task): Reply {
  try {
    return { record: make(run, terms) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
