import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { renderPlan } from "../../../src/report/plan/json.ts";
import { jsonText } from "../../../src/report/plan/json-text.ts";
import { samplePlan, samplePlanWith } from "../sample-plan.ts";

describe("the plan document", () => {
  it("has its keys in the contract's order", () => {
    expect(Object.keys(JSON.parse(renderPlan(samplePlan())))).toEqual(
      (
        "format formatVersion tool programme asOf seed settings inputs participants mentors placements waitingList refused " +
        "cadre pairings unpaired overrides goals certificate summary digest"
      ).split(" "),
    );
  });

  it("is the plan itself, in two-space JSON with a final newline", () => {
    const text = renderPlan(samplePlan());
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(samplePlan())));
    expect(text.startsWith('{\n  "format": "dcs-plan/plan",\n  "formatVersion": "2.0",\n  "tool": {\n    "name"')).toBe(
      true,
    );
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("gives the same bytes whatever the order of keys it is given", () => {
    const shuffled = reversed(samplePlan()) as Plan;
    expect(Object.keys(shuffled)[0]).not.toBe("format");
    expect(renderPlan(shuffled)).toBe(renderPlan(samplePlan()));
  });

  it("keeps keys that it does not know, after the others", () => {
    const later = { ...samplePlan(), aaa: { z: 1, b: 2 } };
    expect(renderPlan(later)).toContain('  "aaa": {\n    "b": 2,\n    "z": 1\n  }\n}\n');
  });

  it("writes what a terminal would obey as escapes, with the same meaning", () => {
    const text = renderPlan(samplePlanWith("p03", { name: "a\u202eb\u009bc\u{e0041}" }));
    expect(text).toContain('"a\\u202eb\\u009bc\\udb40\\udc41"');
    expect(JSON.parse(text).participants[2].name).toBe("a\u202eb\u009bc\u{e0041}");
  });

  it("changes no value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
