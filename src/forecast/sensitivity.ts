import type { Assumptions, ForecastCalendar, RunRecord } from "../domain/plan/forecast.ts";
import type { SensitivityEntry } from "../domain/plan/forecast-questions.ts";
import { inTimeShare, promiseShare } from "./answers.ts";
import { assumptionSpecs } from "./assumptions.ts";
import { spreadOf } from "./statistics.ts";

/**
 * How far each assumption moves the share of councils whose director has completed on the programme's day, from its low to
 * its high value with all others as they are, and the share of the newly appointed who start in time: the runs are compared
 * in pairs. Those that move it most come first.
 */
export async function sensitivityOf(
  assumptions: Assumptions,
  calendar: ForecastCalendar,
  runsWith: (assumptions: Assumptions) => Promise<readonly RunRecord[]>,
): Promise<SensitivityEntry[]> {
  const entries: SensitivityEntry[] = [];
  for (const { id, low, high } of assumptionSpecs) {
    const [atLow, atHigh] = [
      await runsWith({ ...assumptions, [id]: low }),
      await runsWith({ ...assumptions, [id]: high }),
    ];
    const ofCouncils = (record: RunRecord): number => promiseShare(record, calendar.promised, "councils");
    entries.push({ id, low, high, ...moved(atLow, atHigh, ofCouncils), inTime: moved(atLow, atHigh, inTimeShare) });
  }
  // The sort is stable: equals keep the order of the list.
  return entries.sort((left, right) => Math.abs(right.change) - Math.abs(left.change));
}

/** The mean of a share under both, and its change, taken run by run. */
function moved(
  atLow: readonly RunRecord[],
  atHigh: readonly RunRecord[],
  shareOf: (record: RunRecord) => number,
): SensitivityEntry["inTime"] {
  const before = new Map(atLow.map((record) => [record.run, shareOf(record)]));
  const after = new Map(atHigh.map((record) => [record.run, shareOf(record)]));
  const changes = [...after].flatMap(([run, share]) => {
    const other = before.get(run);
    return other === undefined ? [] : [share - other];
  });
  const { mean, standardError } = spreadOf(changes);
  return { atLow: meanOf(before), atHigh: meanOf(after), change: mean, standardError };
}

function meanOf(shares: ReadonlyMap<number, number>): number {
  return spreadOf([...shares.values()]).mean;
}
