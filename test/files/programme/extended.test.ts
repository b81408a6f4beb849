import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { extended } from "../../../src/files/programme/extended.ts";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const base = programmes.get("dcs-leadership-2009");
const head = { format: "dcs-plan/programme", extends: "dcs-leadership-2009", id: "ours" };
const read = (own: object) =>
  parseProgramme({ file: "ours.yaml", text: stringify({ ...head, ...own }) }, ruleBook, (document) =>
    extended(document, programmes),
  );

describe("extends", () => {
  it("takes everything from the base but the id and the edition", () => {
    const { edition: _, ...published } = base ?? {};
    const { programme, findings } = read({});
    expect(findings).toEqual([]);
    expect(programme).toEqual({ ...published, id: "ours" });
  });

  it("merges things with ids in the base's order, new ones last; null takes away, other lists replace", () => {
    const { programme, findings } = read({
      regions: ["North", "South"],
      completeBy: null,
      intakes: [
        { id: "pilot", places: 5, startsOn: "2010-01-04", endsOn: "2011-01-03" },
        { id: "2010-11", places: 40 },
      ],
    });
    expect(findings).toEqual([]);
    expect(programme?.regions).toEqual(["North", "South"]);
    expect(programme).not.toHaveProperty("completeBy");
    expect(programme?.intakes.map(({ id, places }) => [id, places])).toEqual([
      ...[
        ["2009-10", 24],
        ["2010-11", 40],
        ["2011-12", 70],
        ["2012-13", 30],
      ],
      ["pilot", 5],
    ]);
    const fewer = read({ intakes: { "2011-12": null, "2010-11": { places: 40 } } }).programme;
    expect(fewer?.intakes.map(({ id, places }) => [id, places])).toEqual([
      ["2009-10", 24],
      ["2010-11", 40],
      ["2012-13", 30],
    ]);
  });

  it("names stages and rules in tables as well, which need not say again what they are", () => {
    const { programme, findings } = read({
      stages: {
        cadre: null,
        placing: { goals: { "poor-first": { with: { policy: "protected" } }, preference: null } },
      },
    });
    expect(findings).toEqual([]);
    expect(programme?.stages.map(({ stage }) => stage)).toEqual(["placing", "pairing"]);
    const placing = base?.stages.find(({ stage }) => stage === "placing");
    expect(programme?.stages[0]?.goals.map(({ rule }) => rule)).toEqual(
      placing?.goals.map(({ rule }) => rule).filter((rule) => rule !== "preference@1"),
    );
    expect(programme?.stages[0]?.goals.find(({ rule }) => rule === "poor-first@1")?.with).toMatchObject({
      policy: "protected",
    });
  });

  it("says faults where they stand in the file", () => {
    const { findings } = read({ intakes: [{ id: "2010-11", places: -1 }] });
    expect(findings).toMatchObject([
      { code: "schema/out-of-range", where: { file: "ours.yaml", line: 6, column: 13 } },
    ]);
  });

  it("is one level, of a built-in programme, under another id", () => {
    expect(read({ extends: "dcs-leadership-2010" }).findings[0]).toMatchObject({
      code: "programme/unknown-base",
      params: { suggestion: "dcs-leadership-2009" },
      where: { line: 2 },
    });
    expect(read({ id: "dcs-leadership-2009" }).findings[0]).toMatchObject({ code: "programme/id-of-base" });
  });
});
