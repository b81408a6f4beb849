import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forecastPlan } from "../../src/app/forecast/forecast-plan.ts";
import { localPool, type Pool } from "../../src/app/forecast/pool.ts";
import type { ProblemInput } from "../../src/app/input.ts";

const file = join(import.meta.dirname, "../../fixtures/councils.csv");
const input: ProblemInput = { councils: { file, read: () => Promise.resolve(readFileSync(file)) } };
const ask = { runs: 3, years: 1, goals: ["placed", "lot"] };

/** Makes so many runs, and then stops. */
function stoppingAfter(done: number, fault?: string): ReturnType<typeof forecastPlan> {
  return forecastPlan(input, ask, {
    openPool: (problem): Pool => {
      const pool = localPool(problem);
      const make: Pool["make"] = (runs, terms) => pool.make(runs.slice(0, done), terms);
      return { ...pool, make, isStopped: () => true, fault: () => fault };
    },
  });
}

test("a forecast that is stopped before its first run has no answer, and says so", async () => {
  const outcome = await stoppingAfter(0);
  expect(outcome).toMatchObject({ answer: undefined, stopped: { done: 0, of: 3, fault: undefined }, exitCode: 130 });
});

test("one whose worker fails keeps the runs that are done, and names the worker", async () => {
  const outcome = await stoppingAfter(2, "worker 2 ran out of memory");
  expect(outcome).toMatchObject({
    answer: { runs: 2, interrupted: { asked: 3 } },
    stopped: { done: 2, of: 3, fault: "worker 2 ran out of memory" },
  });
});
