import { describe, expect, it } from "vitest";
import { bandOf, countByFact, factOf } from "../../../src/domain/people/facts.ts";
import { person } from "../../rules/person.ts";
import { viewOf } from "../../rules/view.ts";

const { problem } = viewOf();

describe("factOf", () => {
  const known = person("a", {
    region: "London",
    type: "county",
    judgement: "well",
    directorSince: "2008-09-01",
    facts: { sponsor: "Board", size: 12, rural: false, themes: ["safeguarding", "partnerships"], blank: "" },
  });

  it.each([
    ["region", "London"],
    ["type", "county"],
    ["status", "permanent"],
    ["judgement", "well"],
    ["experience", "12-35"],
    ["sponsor", "Board"],
    ["size", "12"],
    ["rural", "false"],
    ["themes", "safeguarding;partnerships"],
    ["blank", "(unknown)"],
    ["nothing", "(unknown)"],
  ])("%s is %s", (key, value) => {
    expect(factOf(known, key, problem)).toBe(value);
  });

  it("calls what is blank unknown", () => {
    const blank = ["region", "type", "judgement", "experience", "sponsor"].map((key) =>
      factOf(person("b"), key, problem),
    );
    expect(new Set(blank)).toEqual(new Set(["(unknown)"]));
  });
});

describe("bandOf", () => {
  const since = (directorSince: string, months: readonly number[] = [12, 36]) =>
    bandOf(person("a", { directorSince }), { since: "directorSince", months }, "2009-09-01");

  it("goes by whole months: exactly 12 and 36 begin the next band", () => {
    expect(since("2008-09-02")).toBe("0-11");
    expect(since("2008-09-01")).toBe("12-35");
    expect(since("2006-09-02")).toBe("12-35");
    expect(since("2006-09-01")).toBe("36+");
  });

  it("puts a day to come into the first band, and everybody into the only one", () => {
    expect(since("2010-01-01")).toBe("0-11");
    expect(since("1990-01-01", [])).toBe("0+");
  });
});

describe("countByFact", () => {
  it("counts each value", () => {
    const people = ["North", "", "North", "South"].map((region, at) => person(`${at}`, { region }));
    expect(countByFact(people, "region", problem)).toEqual(
      new Map([
        ["North", 2],
        ["(unknown)", 1],
        ["South", 1],
      ]),
    );
  });
});
