import type { Chance } from "../domain/plan/chance.ts";
import type { RunRecord } from "../domain/plan/forecast.ts";
import type { SizeAnswer, SizeTried } from "../domain/plan/forecast-questions.ts";
import { chanceOf } from "./statistics.ts";

/** What counts as served, for one run of some size. */
const served: Readonly<Record<SizeAnswer["of"], (record: RunRecord) => boolean>> = {
  // Those appointed before the last fixed intake starts do not depend on the places a year.
  places: ({ counts }) => (counts["waiting/late-for-places-a-year"] ?? 0) === 0,
  mentors: everyonePaired,
};

interface Search {
  readonly of: SizeAnswer["of"];
  readonly certainty: number;
  readonly most: number;
  /** Runs the forecast with so many, always on the same stories. */
  readonly runsWith: (size: number) => Promise<readonly RunRecord[]>;
}

/**
 * The smallest number that serves everyone with the wanted certainty: doubling until it is reached, then halving between.
 * All sizes are tried on the same stories (common random numbers), so their differences are not chance. The numbers beside
 * the answer are tried as well; where a larger one did worse, the answer says that it is not monotone.
 */
export async function smallestSize({ of, certainty, most, runsWith }: Search): Promise<SizeAnswer> {
  const tried = new Map<number, Chance>();
  const reaches = async (size: number): Promise<boolean> => {
    const known = tried.get(size);
    if (known) return known.probability >= certainty;
    const records = await runsWith(size);
    const everyone = chanceOf(records.filter(served[of]).length, records.length);
    tried.set(size, everyone);
    return everyone.probability >= certainty;
  };
  let [below, above] = [0, 16];
  while (above < most && !(await reaches(above))) [below, above] = [above, 2 * above];
  above = Math.min(above, most);
  if (!(await reaches(above))) return answerOf(of, certainty, null, tried);
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (await reaches(middle)) above = middle;
    else below = middle;
  }
  for (const beside of [above - 2, above - 1, above + 1, above + 2]) if (beside > 0) await reaches(beside);
  return answerOf(of, certainty, above, tried);
}

function answerOf(
  of: SizeAnswer["of"],
  certainty: number,
  smallest: number | null,
  chances: ReadonlyMap<number, Chance>,
): SizeAnswer {
  const tried: SizeTried[] = [...chances]
    .map(([size, everyone]) => ({ size, everyone }))
    .sort((left, right) => left.size - right.size);
  const monotone = tried.every(
    ({ everyone }, at) => everyone.probability >= (tried[at - 1]?.everyone.probability ?? 0),
  );
  return {
    of,
    certainty,
    smallest,
    from: tried.find(({ everyone }) => everyone.high >= certainty)?.size ?? null,
    to: tried.find(({ everyone }) => everyone.low >= certainty)?.size ?? null,
    monotone,
    tried,
  };
}

function everyonePaired({ counts }: RunRecord): boolean {
  return Object.entries(counts).every(([name, count]) => !name.endsWith("/unpaired") || count === 0);
}
