import highsModule from "highs";
import { goalNames, type RestatedPlacing, regionOf } from "./restated-placing.ts";

// Its types say that the module is an object with a default; what Node gives is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

const gaps = { mip_rel_gap: 0, mip_abs_gap: 0.5 };

/** The goals whose costs are small enough for a solver that reckons in floating point: all but the lots. */
export const namesForHighs = goalNames.filter((name) => !name.startsWith("lot"));

/** The best totals before the lots of a placing too large to try out, by HiGHS: goal by goal, earlier ones held. */
export async function bestByHighs(restated: RestatedPlacing): Promise<readonly number[] | undefined> {
  const highs = await loadHighs();
  const totals: number[] = [];
  for (const [goal] of namesForHighs.entries()) {
    const text = textOf(restated, goal, totals);
    // Its presolve calls some of these infeasible that are not: in 1.15.3 about one in a hundred.
    const found = highs.solve(text, gaps);
    const solution = found.Status === "Optimal" ? found : highs.solve(text, { ...gaps, presolve: "off" });
    if (solution.Status !== "Optimal") return undefined;
    totals.push(Math.round(solution.ObjectiveValue));
  }
  return totals;
}

function textOf(restated: RestatedPlacing, goal: number, held: readonly number[]): string {
  const { seekers, rooms, bands } = restated;
  const variables = seekers.flatMap(({ options }, person) =>
    options.map((start, at) => ({ person, start, name: `x${person}_${at}` })),
  );
  const sum = (fits: (variable: (typeof variables)[number]) => boolean): string =>
    ["0 x0_0", ...variables.filter(fits).map(({ name }) => name)].join(" + ");
  const rows = [
    ...seekers.map((_, person) => `${sum((one) => one.person === person)} = 1`),
    ...rooms.map(({ places, holds }) => `${sum(({ start }) => holds(start))} <= ${places}`),
    ...bands.flatMap(({ intake, region, least, most }, at) => {
      const counted = sum(
        ({ person, start }) => start?.intake === intake && regionOf(seekers[person].person) === region,
      );
      return [`${counted} - above${at} <= ${most}`, `${counted} + below${at} >= ${least}`];
    }),
    ...held.map((total, at) => `${totalOf(restated, at)} <= ${total + 0.5}`),
  ];
  const lines = rows.map((row, at) => ` r${at}: ${row}`).join("\n");
  const binaries = variables.map(({ name }) => name).join(" ");
  return `Minimize\n obj: ${totalOf(restated, goal)}\nSubject To\n${lines}\nBinaries\n ${binaries}\nEnd\n`;
}

function totalOf({ seekers, costs, bands }: RestatedPlacing, goal: number): string {
  const name = namesForHighs[goal];
  if (name === "region-share") return ["0 x0_0", ...bands.map((_, at) => `above${at} + below${at}`)].join(" + ");
  const terms = seekers.flatMap(({ person, options }, number) =>
    options.map((start, at) => `${costs[name](person, start)} x${number}_${at}`),
  );
  return ["0 x0_0", ...terms].join(" + ");
}
