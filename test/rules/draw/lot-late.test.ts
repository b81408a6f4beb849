import { describe, expect, it } from "vitest";
import { goalUses } from "../../../src/domain/programme/applied-rule.ts";
import { lot } from "../../../src/rules/draw/lot.ts";
import { lotLate } from "../../../src/rules/draw/lot-late.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";
import { drawOf } from "./draw-of.ts";
import { drawn } from "./drawn.ts";

describe("lot-late", () => {
  const people = [person("a"), person("b")];
  const view = viewOf({ people, intakes: [{}, {}], draw: drawOf({ a: "t-a", b: "t-b" }, ["b"]) });

  it("counts those who came after the announcement, whom the lot before it leaves out; by tickets, not by ids", () => {
    const weight = (ticket: string) => 1_073_741_823 - drawn("a seed", ticket);
    const costs = (rule: typeof lot, who: number) => [0, 1, null].map((slot) => cost(rule, view, people[who], slot));
    expect(costs(lot, 0)).toEqual([0, weight("t-a"), 2 * weight("t-a")]);
    expect(costs(lotLate, 0)).toEqual([0, 0, 0]);
    expect(costs(lot, 1)).toEqual([0, 0, 0]);
    expect(costs(lotLate, 1)).toEqual([0, weight("t-b"), 2 * weight("t-b")]);
  });

  it("counts nobody without a draw", () => {
    expect(cost(lotLate, viewOf({ people, intakes: [{}] }), people[1], null)).toBe(0);
  });

  it("is called after its lot", () => {
    const named = (id?: string) =>
      goalUses({ stage: "placing", goals: [{ rule: "lot-late@1", ...(id && { id }) }] }, ruleBook).map((use) => use.id);
    expect(named()).toEqual(["lot-late", "lot-slot-late"]);
    expect(named("draw-late")).toEqual(["draw-late", "draw-slot-late"]);
  });
});
