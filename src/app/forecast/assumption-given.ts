import { usageError } from "../../domain/errors.ts";
import type { Assumptions } from "../../domain/plan/forecast.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { assumptionSpecs } from "../../forecast/assumptions.ts";

/** Assumptions as they were given, by id. @throws UsageError where one is unknown or out of its range */
export function assumptionsGiven(given: Readonly<Record<string, string | number>>): Assumptions {
  return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, assumptionGiven(id, String(value))]));
}

function assumptionGiven(id: string, found: string): number {
  const spec = assumptionSpecs.find((one) => one.id === id);
  if (!spec) {
    const known = assumptionSpecs.map((one) => one.id);
    const params = { found: `${id}=${found}`, suggestion: nearest(id, known) ?? "", known: known.join(", ") };
    throw usageError("usage/assume", params);
  }
  const number = /^\d+(\.\d+)?$/.test(found) ? Number(found) : Number.NaN;
  if (number >= spec.min && number <= spec.max) return number;
  const expected = `a number from ${spec.min} to ${spec.max}`;
  throw usageError("usage/number", { option: `--assume ${id}`, found, expected });
}
