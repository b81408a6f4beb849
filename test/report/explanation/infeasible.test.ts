import { describe, expect, it } from "vitest";
import type { Infeasible } from "../../../src/domain/plan/allocation.ts";
import type { ConflictingLimit } from "../../../src/domain/plan/impossible-stage.ts";
import { renderInfeasible } from "../../../src/report/explanation/infeasible.ts";
import { samplePlan } from "../sample-plan.ts";

const { words } = samplePlan().programme;
const options = { format: "text", color: false, width: 80 } as const;
const full: ConflictingLimit = {
  limit: "places/2009-10",
  side: "atMost",
  bound: 2,
  count: 3,
  participants: ["p01", "p02", "p03"],
  slots: ["2009-10"],
};
const infeasible = (...limits: ConflictingLimit[]): Infeasible => ({
  status: "infeasible",
  stage: "placing",
  conflict: { limits },
});

describe("no lawful plan", () => {
  it("names the over-full set and what would help", () => {
    expect(renderInfeasible(infeasible(full), words, options)).toBe(
      [
        "No lawful plan exists: placing everybody by the rules is impossible.",
        "",
        "3 directors can only join 2009-10, which holds at most 2 (limit places/2009-10).",
        "They are: p01, p02 and p03.",
        "To make it possible: 1 more, or another choice open to some of these directors.",
        "",
      ].join("\n"),
    );
  });

  it("names a cadre larger than those who may be chosen", () => {
    const few: ConflictingLimit = {
      limit: "cadre-size/cadre",
      side: "atLeast",
      bound: 20,
      count: 18,
      participants: [],
      slots: ["cadre"],
    };
    const text = renderInfeasible({ ...infeasible(few), stage: "cadre" }, words, options);
    expect(text.replaceAll("\n", " ")).toContain(
      "18 directors can be chosen for the cadre, which needs at least 20 (limit cadre-size/cadre).",
    );
    expect(text).toContain("To make it possible: 2 fewer, or rules that leave more directors eligible.");
  });

  it("claims no number for limits that only clash with each other", () => {
    const text = renderInfeasible(infeasible({ ...full, bound: 9 }, { ...full, bound: 8 }), words, options);
    expect(text).toContain("These limits cannot all be kept at once.");
    expect(text).not.toContain("To make it possible");
  });

  it("says when nothing smaller is known, and names no more than forty people", () => {
    expect(renderInfeasible(infeasible(), words, options)).toContain("No smaller set of rules and people was found");
    const many = Array.from({ length: 50 }, (_, at) => `person-${at}`);
    expect(renderInfeasible(infeasible({ ...full, participants: many }), words, options)).toContain("and 10 more.");
  });

  it("is one JSON object where asked", () => {
    expect(JSON.parse(renderInfeasible(infeasible(full), words, { ...options, format: "json" }))).toEqual(
      infeasible(full),
    );
  });
});
