import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/report/text/display-width.ts";
import { escapeControls } from "../../../src/report/text/escape-controls.ts";
import { truncate, wrapText } from "../../../src/report/text/wrap.ts";

describe("wrapping", () => {
  it("breaks between words and indents further lines", () => {
    expect(wrapText("Kingston upon Hull, City of", 14, 2)).toEqual(["Kingston upon", "  Hull, City", "  of"]);
  });

  it("parts a long word after a hyphen, and only then anywhere", () => {
    expect(wrapText("Featherstonehaugh-Cholmondeley", 20)).toEqual(["Featherstonehaugh-", "Cholmondeley"]);
    expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  });

  it("keeps a letter and its marks together", () => {
    expect(wrapText("e\u0301e\u0301e\u0301", 2)).toEqual(["e\u0301e\u0301", "e\u0301"]);
  });

  it("gives one empty line for an empty text", () => {
    expect(wrapText("", 10)).toEqual([""]);
  });

  it("fits every line and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (raw, width) => {
        const text = escapeControls(raw);
        const lines = wrapText(text, width, 2);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});

describe("truncating", () => {
  it.each([
    ["Devon", 5, "Devon"],
    ["Devonshire", 5, "Devo…"],
    ["徐梅徐梅", 5, "徐梅…"],
  ])("%j in %i columns is %j", (text, width, cut) => {
    expect(truncate(text, width, "…")).toBe(cut);
  });
});
