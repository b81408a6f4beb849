import type { Assumptions, ForecastCalendar, RunRecord, SensitivityEntry } from "../domain/forecast.ts";
import { promiseShare } from "./answers.ts";
import { assumptionSpecs } from "./assumptions.ts";
import { spreadOf } from "./statistics.ts";

/**
 * How far each assumption moves the share of councils whose director has completed on the programme's day, from its low to
 * its high value with all others as they are: the runs are compared in pairs. Those that move it most come first.
 */
export async function sensitivityOf(
  assumptions: Assumptions,
  calendar: ForecastCalendar,
  runsWith: (assumptions: Assumptions) => Promise<readonly RunRecord[]>,
): Promise<SensitivityEntry[]> {
  const entries: SensitivityEntry[] = [];
  for (const { id, low, high } of assumptionSpecs) {
    const [atLow, atHigh] = [
      sharesOf(await runsWith({ ...assumptions, [id]: low }), calendar),
      sharesOf(await runsWith({ ...assumptions, [id]: high }), calendar),
    ];
    const changes = [...atHigh].flatMap(([run, share]) => {
      const other = atLow.get(run);
      return other === undefined ? [] : [share - other];
    });
    const { mean, standardError } = spreadOf(changes);
    entries.push({ id, low, high, atLow: meanOf(atLow), atHigh: meanOf(atHigh), change: mean, standardError });
  }
  // The sort is stable: equals keep the order of the list.
  return entries.sort((left, right) => Math.abs(right.change) - Math.abs(left.change));
}

function sharesOf(records: readonly RunRecord[], { promised }: ForecastCalendar): Map<number, number> {
  return new Map(records.map((record) => [record.run, promiseShare(record, promised, "councils")]));
}

function meanOf(shares: ReadonlyMap<number, number>): number {
  return spreadOf([...shares.values()]).mean;
}
