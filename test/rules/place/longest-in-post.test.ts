import { describe, expect, it } from "vitest";
import { longestInPost } from "../../../src/rules/place/longest-in-post.ts";
import { person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

describe("longest-in-post", () => {
  const view = viewOf({ intakes: [{}, {}, {}] });
  const of = (appointedOn: string | undefined) =>
    [0, 1, 2, null].map((slot) =>
      cost(longestInPost, view, person("a", { appointedOn, directorSince: "1990-01-01" }), slot),
    );

  it("costs whole months in this post for each position", () => {
    expect(of("2006-03-01")).toEqual([0, 42, 84, 126]);
  });

  it("counts a month only when it is whole", () => {
    expect(of("2009-08-01")[1]).toBe(1);
    expect(of("2009-08-02")[1]).toBe(0);
    expect(of("2009-07-31")[1]).toBe(1);
  });

  it("costs nothing where the day is blank or to come", () => {
    expect(of(undefined)).toEqual([0, 0, 0, 0]);
    expect(of("2010-04-01")).toEqual([0, 0, 0, 0]);
  });
});
