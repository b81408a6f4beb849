import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/files/text/near-miss.ts";

describe("nearest", () => {
  const regions = ["London", "North East", "North West", "Yorkshire and The Humber"];

  it.each([
    ["Lodnon", "London"],
    ["Londn", "London"],
    ["NORTH WESTT", "North West"],
    ["Yorkshire and the Humbre", "Yorkshire and The Humber"],
    ["Yorkshire & The Humber", "Yorkshire and The Humber"],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, regions)).toBe(meant);
  });

  it.each(["Paris", "", "   ", "Northumbria"])("finds nothing near %j", (word) => {
    expect(nearest(word, regions)).toBeUndefined();
  });

  it("counts a swap of neighbours as one slip, and no more than one slip in four characters", () => {
    expect(nearest("2009-01", ["2009-10"])).toBe("2009-10");
    expect(nearest("abcd", ["abdc"])).toBe("abdc");
    expect(nearest("abcd", ["abxx"])).toBeUndefined();
  });

  it("settles equals by the order of texts, whatever the order given", () => {
    expect(nearest("2009-1", ["2009-12", "2009-10", "2009-11"])).toBe("2009-10");
    expect(nearest("2009-1", ["2009-10", "2009-11", "2009-12"])).toBe("2009-10");
  });

  it("prefers the nearer to the earlier", () => {
    expect(nearest("statuss", ["statu", "status"])).toBe("status");
  });
});
