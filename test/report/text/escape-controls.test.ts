import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeControls } from "../../../src/report/text/escape-controls.ts";

describe("visible", () => {
  it.each([
    ["Devon", "Devon"],
    ["Zoë O'Dwyer, 徐梅", "Zoë O'Dwyer, 徐梅"],
    ["a\u001b[31mred", "a\\u001b[31mred"],
    ["evil\u202egnp", "evil\\u202egnp"],
    ["tab\there\r\n", "tab\\u0009here\\u000d\\u000a"],
    ["\u0000\u009b\u007f", "\\u0000\\u009b\\u007f"],
    ["zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"],
    ["\u{e0041}", "\\u{e0041}"],
    ["\ud800x", "\\ud800x"],
    ["\u0301accent first", "\\u0301accent first"],
    ["\u3164", "\\u3164"],
  ])("%j becomes %j", (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  it("never lets through what a terminal obeys", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeControls(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("changes nothing when it is applied again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => escapeControls(escapeControls(text)) === escapeControls(text),
      ),
    );
  });
});
