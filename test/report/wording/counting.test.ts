import { describe, expect, it } from "vitest";
import { capitalised, count, grouped, listed, longDay, ordinal } from "../../../src/domain/counting.ts";

describe("counting", () => {
  it("groups thousands and finds the noun", () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect([0, 1, 24].map((number) => count(number, "director", "directors"))).toEqual([
      "no directors",
      "1 director",
      "24 directors",
    ]);
  });

  it("writes ordinals", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 112th".split(" "),
    );
  });

  it("lists", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("writes days out, and leaves what is no day", () => {
    expect(longDay("2009-11-02")).toBe("2 November 2009");
    expect(longDay("2009-13-02")).toBe("2009-13-02");
    expect(longDay("soon")).toBe("soon");
  });

  it("capitalises", () => {
    expect([capitalised("director"), capitalised("élève"), capitalised("")]).toEqual(["Director", "Élève", ""]);
  });
});
