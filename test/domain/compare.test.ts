import { describe, expect, it } from "vitest";
import { compareText, sortedBy } from "../../src/domain/compare.ts";
import { diceFrom } from "../solver/seeded.ts";

describe("compareText", () => {
  it("goes by code point: capitals first, then small letters, accents after z", () => {
    expect(sortedBy(["zebra", "été", "Zebra", "apple", "10", "9", ""], (text) => text)).toEqual([
      "",
      "10",
      "9",
      "Zebra",
      "apple",
      "zebra",
      "été",
    ]);
  });

  it("puts a character beyond the first plane after all of that plane", () => {
    expect(compareText("😀", "Ａ")).toBeGreaterThan(0);
    expect(compareText("Ａ", "😀")).toBeLessThan(0);
    expect("😀" < "Ａ").toBe(true);
  });

  it("takes composed and decomposed letters for the same", () => {
    expect(compareText("é", "e\u0301")).toBe(0);
    expect(compareText("e\u0301a", "éb")).toBeLessThan(0);
    expect(compareText("f", "e\u0301")).toBeLessThan(0);
  });

  it("puts the beginning of a text before the text", () => {
    expect(compareText("ann", "anna")).toBeLessThan(0);
    expect(compareText("anna", "ann")).toBeGreaterThan(0);
  });

  it("is one total order: that of the code points, on random texts", () => {
    const letters = ["a", "b", "é", "Ａ", "\ufffd", "😀", "🂡", "\u{10ffff}", "1"];
    const points = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    const byPoints = (left: readonly number[], right: readonly number[]): number => {
      const at = left.findIndex((point, index) => point !== right[index]);
      return at < 0 ? left.length - right.length : at >= right.length ? 1 : left[at] - right[at];
    };
    for (let seed = 0; seed < 2000; seed++) {
      const dice = diceFrom(seed);
      const text = () => Array.from({ length: dice.below(5) }, () => dice.pick(letters)).join("");
      const [left, right] = [text(), text()];
      expect(Math.sign(compareText(left, right))).toBe(Math.sign(byPoints(points(left), points(right))));
    }
  });
});

describe("sortedBy", () => {
  it("sorts a copy, and keeps the order of equals", () => {
    const given = [
      { id: "b", at: 0 },
      { id: "a", at: 1 },
      { id: "b", at: 2 },
    ] as const;
    expect(sortedBy(given, ({ id }) => id).map(({ at }) => at)).toEqual([1, 0, 2]);
    expect(given.map(({ at }) => at)).toEqual([0, 1, 2]);
  });
});
