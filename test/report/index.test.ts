import { describe, expect, it } from "vitest";
import { formatIds, isFormatId, reporters } from "../../src/report/index.ts";
import { samplePlan } from "./sample-plan.ts";

describe("the reporters", () => {
  it("are those of the contract", () => {
    expect(formatIds).toEqual(["table", "json", "rows", "csv"]);
    expect(isFormatId("csv")).toBe(true);
    expect(isFormatId("constructor")).toBe(false);
  });

  it.each(formatIds)("%s loads and gives a text with a final newline, twice the same", async (id) => {
    const report = await reporters[id].load();
    const text = report(samplePlan(), { width: 80, color: false });
    expect(text).toMatch(/[^\n]\n$/);
    expect(report(samplePlan(), { width: 80, color: false })).toBe(text);
  });
});
