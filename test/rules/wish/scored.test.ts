import { describe, expect, it } from "vitest";
import { paramsFor } from "../../../src/domain/programme/rule.ts";
import type { StageView } from "../../../src/domain/programme/rule-book.ts";
import { scored } from "../../../src/rules/wish/scored.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("scored", () => {
  const scores = new Map([["a", new Map([["m", 0]])]]);
  const view = viewOf({ mentors: [mentor("m"), mentor("n")], scores });

  it("accepts a pair with a score, whatever it is, and going without", () => {
    expect(refusal(scored, view, person("a"), 0)).toBeUndefined();
    expect(refusal(scored, view, person("b"), null)).toBeUndefined();
  });

  it("refuses a pair without one", () => {
    expect(refusal(scored, view, person("a"), 1)).toEqual({ option: "n" });
    expect(refusal(scored, view, person("b"), 0)).toEqual({ option: "m" });
  });

  it("names the only slots that it does not refuse, a cohort's by its intake as well", () => {
    const names = (id: string, of: StageView): string[] =>
      (scored.only?.(of, paramsFor(scored, {}))(person(id)) ?? []).map((slot) => slot.id);
    expect(names("a", view)).toEqual(["m"]);
    expect(names("b", view)).toEqual([]);
    const intake = { id: "spring", places: 4, startsOn: "2010-03-01", endsOn: "2010-06-30" };
    const slots = ["one", "two"].map((id, position) => ({ id: `spring/${id}`, position, places: 2, intake }));
    const table = new Map([["a", new Map([["spring", 3]])]]);
    const placing = { ...view, slots, problem: { ...view.problem, scores: table } };
    expect(names("a", placing)).toEqual(["spring/one", "spring/two"]);
    for (const slot of slots)
      expect(scored.refuse(placing, paramsFor(scored, {}))({ participant: person("a"), slot })).toBeUndefined();
  });
});
