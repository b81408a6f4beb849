import { describe, expect, it } from "vitest";
import { goalUses } from "../../../src/domain/programme/applied-rule.ts";
import { lot } from "../../../src/rules/draw/lot.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";
import { drawn } from "./drawn.ts";

describe("lot", () => {
  const people = ["a", "b", "zoë", "d-0324"].map((id) => person(id));

  it("costs, for ordered slots, what is missing to the largest number, for each position", () => {
    const view = viewOf({ people, intakes: [{}, {}] });
    for (const one of people) {
      const least = 1073741823 - drawn("a seed", one.id);
      expect([0, 1, null].map((slot) => cost(lot, view, one, slot))).toEqual([0, least, 2 * least]);
    }
  });

  it("so draws the smaller number first", () => {
    const view = viewOf({ people, intakes: [{}] });
    const byNumber = [...people].sort((left, right) => drawn("a seed", left.id) - drawn("a seed", right.id));
    const byWaiting = [...people].sort((left, right) => cost(lot, view, right, null) - cost(lot, view, left, null));
    expect(byWaiting).toEqual(byNumber);
  });

  it("prefers the smaller number for a cadre", () => {
    const view = viewOf({ people, cadreSize: 1 });
    expect(cost(lot, view, people[0], 0)).toBe(0);
    expect(cost(lot, view, people[0], null)).toBe(1073741823 - drawn("a seed", "a"));
  });

  it("counts by the person's own ranking: their list, then by day, slots of one day alike", () => {
    const day = (month: number) => ({ startsOn: `2010-0${month}-01` });
    const intakes = [
      { id: "p", ...day(1) },
      { id: "q", ...day(2) },
      { id: "r", ...day(2) },
      { id: "s", ...day(3) },
    ];
    const levels = (...preferredIntakes: string[]) => {
      const one = person("a", { preferredIntakes });
      const weight = 1073741823 - drawn("a seed", "a");
      return [0, 1, 2, 3, null].map((slot) => cost(lot, viewOf({ people, intakes }), one, slot) / weight);
    };
    expect(levels()).toEqual([0, 1, 1, 2, 3]);
    expect(levels("r")).toEqual([1, 2, 0, 3, 4]);
    expect(levels("s", "q")).toEqual([2, 1, 3, 0, 4]);
  });

  it("is the lot itself in the cadre, the lot between slots alone where slots have no order, and both in placing", () => {
    const names = (["cadre", "placing", "pairing"] as const).map((stage) =>
      goalUses({ stage, goals: [{ rule: "lot@1", id: "draw" }] }, ruleBook).map(({ id, rule }) => `${id} ${rule}`),
    );
    expect(names).toEqual([["draw lot@1"], ["draw lot@1", "draw-slot lot-slot@1"], ["draw-slot lot-slot@1"]]);
  });
});
