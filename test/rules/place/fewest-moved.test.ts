import { describe, expect, it } from "vitest";
import type { HeldPlace } from "../../../src/domain/plan/previous.ts";
import { fewestMoved } from "../../../src/rules/place/fewest-moved.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

const places: HeldPlace[] = [
  { participant: "a", intake: "intake-1", state: "offered" },
  { participant: "b", intake: "intake-1", state: "accepted" },
];
const baseline = { places, pairs: [{ participant: "a", mentor: "m", endsOn: "2010-11-01" }], reserves: [] };

describe("fewest-moved", () => {
  it("costs one for any other place than the one offered, waiting included, and nothing without an offer", () => {
    const view = viewOf({ intakes: [{}, {}], previous: { baseline } });
    expect([0, 1, null].map((slot) => cost(fewestMoved, view, person("a"), slot))).toEqual([1, 0, 1]);
    expect([0, 1, null].map((slot) => cost(fewestMoved, view, person("c"), slot))).toEqual([0, 0, 0]);
  });

  it("counts whom the policy names", () => {
    const costsUnder = (sticky: "accepted" | "none") => {
      const view = viewOf({ intakes: [{}, {}], previous: { baseline, sticky } });
      return ["a", "b"].map((id) => cost(fewestMoved, view, person(id), 0));
    };
    expect(costsUnder("accepted")).toEqual([0, 1]);
    expect(costsUnder("none")).toEqual([0, 0]);
  });

  it("tells two starts of one intake apart", () => {
    const cohort = { id: "spring", places: 1, startsOn: "2010-03-01", endsOn: "2011-02-28" };
    const cohorts = [{ ...cohort, id: "winter", startsOn: "2010-01-04" }, cohort];
    const place = { participant: "a", intake: "intake-0", cohort: "spring", state: "offered" } as const;
    const view = viewOf({
      intakes: [{ cohorts }],
      previous: { baseline: { places: [place], pairs: [], reserves: [] } },
    });
    expect(view.slots.map((_, at) => cost(fewestMoved, view, person("a"), at))).toEqual([1, 0]);
  });

  it("keeps mentors in pairing", () => {
    const view = viewOf({ mentors: [mentor("m"), mentor("n")], previous: { baseline } });
    expect([0, 1, null].map((slot) => cost(fewestMoved, view, person("a"), slot))).toEqual([0, 1, 1]);
    expect(cost(fewestMoved, view, person("b"), 1)).toBe(0);
  });

  it("costs nothing in a first plan", () => {
    expect(cost(fewestMoved, viewOf({ intakes: [{}] }), person("a"), null)).toBe(0);
  });
});
