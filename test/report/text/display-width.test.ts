import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/report/text/display-width.ts";

describe("display width", () => {
  it.each([
    ["", 0],
    ["Devon", 5],
    ["Zoë", 3],
    ["Zoe\u0308", 3],
    ["Świderska", 9],
    ["Łódź – 3", 8],
    ["徐梅", 4],
    ["ﾊﾝ", 2],
    ["ＡＢ", 4],
    ["한국", 4],
    ["\u1112\u1161\u11ab", 2],
    ["กำ", 2],
    ["שָׁלוֹם", 4],
    ["✅", 2],
    ["🇬🇧", 2],
    ["𠮷", 2],
  ])("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
