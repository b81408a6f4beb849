import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, slugOf } from "../../../src/domain/people/ids.ts";

describe("slugOf", () => {
  it.each([
    [["Kingston upon Hull, City of"], "kingston-upon-hull-city-of"],
    [["Françoise Le Maistre", "Leicester"], "francoise-le-maistre-leicester"],
    [["O’Brien", "St. Helens"], "obrien-st-helens"],
    [["Telford & Wrekin"], "telford-and-wrekin"],
    [["  ", "Bath"], "bath"],
    [["—"], ""],
    [["Ⅳ ﬁne"], "iv-fine"],
    [["Łódź"], "łodz"],
  ])("%j is %s", (names, slug) => {
    expect(slugOf(...names)).toBe(slug);
  });
});

describe("foldText", () => {
  it("gives one text for the spellings of one name", () => {
    const spellings = [
      "Yorkshire and The Humber",
      "Yorkshire & the Humber",
      " YORKSHIRE  AND THE HUMBER. ",
      "Yorkshire-and-the-Humber",
    ];
    expect(new Set(spellings.map(foldText))).toEqual(new Set(["yorkshire and the humber"]));
  });

  it("drops accents however they are written", () => {
    expect(foldText("e\u0301te\u0301")).toBe(foldText("été"));
  });

  it("folds plain texts as it folds all others", () => {
    const plain = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)) });
    // The accent sends the text the long way, and is dropped there.
    fc.assert(
      fc.property(plain, (text) => {
        expect(foldText(text)).toBe(foldText(`${text}\u0301`));
      }),
    );
  });
});
