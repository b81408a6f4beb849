import { describe, expect, it } from "vitest";
import { formatIds, isFormatId, reporters } from "../../src/report/index.ts";
import type { Content } from "../../src/report/reporter.ts";
import { samplePlan } from "./sample-plan.ts";

describe("the reporters", () => {
  it("are those of the contract", () => {
    expect(formatIds.toSorted()).toEqual(["csv", "html", "ics", "json", "md", "rows", "table", "xlsx"]);
    expect(isFormatId("csv")).toBe(true);
    expect(isFormatId("constructor")).toBe(false);
  });

  it.each(formatIds)("%s loads and gives the same twice, text with a final newline", async (id) => {
    const report = await reporters[id].load();
    const made = wholeOf(await report(samplePlan(), { width: 80, color: false }));
    const again = wholeOf(await report(samplePlan(), { width: 80, color: false }));
    if (typeof made === "string") expect(made).toMatch(/[^\n]\n$/);
    expect(Buffer.from(again)).toEqual(Buffer.from(made));
  });
});

function wholeOf(content: Content): string | Uint8Array {
  return typeof content === "object" && "pieces" in content ? [...content.pieces].join("") : content;
}
