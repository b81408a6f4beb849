/** Whether every case is run: `DCS_PLAN_TESTS=thorough npm test`, which CI runs as well. */
const isThorough = process.env["DCS_PLAN_TESTS"] === "thorough";

/** How many of that many random cases a test runs: all where thorough, else one in eight, so that the suite stays quick. */
export function sample(cases: number): number {
  return isThorough ? cases : Math.ceil(cases / 8);
}
