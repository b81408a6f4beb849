import { describe, expect, it } from "vitest";
import { assumptionsWith } from "../../src/forecast/assumptions.ts";
import { hazardOf, yearsToStay } from "../../src/forecast/hazard.ts";

describe("the hazard of leaving", () => {
  it("is that of which a year's leavers follow", () => {
    expect(1 - Math.exp(-hazardOf(0.27))).toBeCloseTo(0.27, 12);
    expect(hazardOf(0)).toBe(0);
  });

  it("uses a stay up band by band, as worked out by hand", () => {
    // 50 % a year is a hazard of ln 2; half of that for the first two years, double after the fifth.
    const assumptions = assumptionsWith({ turnover: 0.5, "tenure-early": 0.5, "tenure-late": 2 });
    const h = Math.log(2);
    expect(yearsToStay(h / 2, 0, "well", assumptions)).toBeCloseTo(1, 12);
    expect(yearsToStay(h + h, 0, "well", assumptions)).toBeCloseTo(3, 12);
    expect(yearsToStay(h + 3 * h + 2 * h, 0, "well", assumptions)).toBeCloseTo(6, 12);
    expect(yearsToStay(h + 2 * h, 4, "well", assumptions)).toBeCloseTo(2, 12);
  });

  it("weighs on directors of councils judged poor", () => {
    const assumptions = assumptionsWith({ turnover: 0.5, poor: 2 });
    expect(yearsToStay(Math.log(2), 0, "poor", assumptions)).toBeCloseTo(0.5, 12);
    expect(yearsToStay(Math.log(2), 0, "well", assumptions)).toBeCloseTo(1, 12);
  });

  it("is busier in some years, as worked out by hand", () => {
    const assumptions = assumptionsWith({ turnover: 0.5, "tenure-early": 0.5 });
    const h = Math.log(2);
    // From half way through the first year: half a year at double, a year at half, then as usual.
    const pace = { at: 0.5, factors: [2, 0.5] };
    expect(yearsToStay(h / 2, 5, "well", assumptions, pace)).toBeCloseTo(0.25, 12);
    expect(yearsToStay(h + h / 4, 5, "well", assumptions, pace)).toBeCloseTo(1, 12);
    expect(yearsToStay(h + h / 2 + h, 5, "well", assumptions, pace)).toBeCloseTo(2.5, 12);
    // In the first two years in post half of all that: 0.5 + 0.25 + 0.25, then the usual hazard.
    expect(yearsToStay(h, 0, "well", assumptions, pace)).toBeCloseTo(2, 12);
  });

  it("keeps everyone where nobody leaves", () => {
    expect(yearsToStay(1, 0, "well", assumptionsWith({ turnover: 0 }))).toBe(Number.POSITIVE_INFINITY);
  });
});
