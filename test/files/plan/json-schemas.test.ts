import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { jsonSchemaOf, schemaIds } from "../../../src/files/plan/json-schemas.ts";
import { extended } from "../../../src/files/programme/extended.ts";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { renderRows, rowsOf } from "../../../src/report/plan/rows.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const judge = (id: (typeof schemaIds)[number]) =>
  new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchemaOf(id, ruleBook, [...programmes.keys()]));
const plan = JSON.parse(readFileSync(new URL("../../../fixtures/plans/councils.json", import.meta.url), "utf8"));

describe("the published schemas", () => {
  it.each(schemaIds)("%s is JSON Schema draft 2020-12, small enough for an editor", (id) => {
    const schema = jsonSchemaOf(id, ruleBook, [...programmes.keys()]);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: expect.any(String),
    });
    expect(JSON.stringify(schema).length).toBeLessThan(200_000);
    expect(judge(id)).toBeTypeOf("function");
  });

  it("accept every programme that ships, with the line for editors, and refuse a slip", () => {
    const accepts = judge("programme");
    for (const programme of programmes.values()) {
      const file = { $schema: "./programme.schema.json", ...JSON.parse(JSON.stringify(programme)) };
      expect([programme.id, accepts(file)]).toEqual([programme.id, true]);
      expect(accepts({ ...file, intakes: [{ id: "x", place: 3 }] })).toBe(false);
      expect(accepts({ ...file, words: { ...file.words, director: "x" } })).toBe(false);
    }
  });

  it("accept a file that extends a programme and holds only what differs, and refuse its slips", () => {
    const accepts = judge("programme");
    const head = { format: "dcs-plan/programme", extends: "dcs-leadership-2009", id: "ours" };
    const poorFirst = { rule: "poor-first@1", with: { policy: "protected" } };
    const differing: readonly object[] = [
      {},
      { reading: { sheet: "List", headerRow: 3, columns: { director: ["First name", "Surname"] }, dates: "dmy" } },
      {
        reading: {
          dates: { appointed_on: "mdy" },
          blank: ["not known"],
          replace: { status: { substantive: "permanent" } },
        },
      },
      { intakes: [{ id: "2010-11", places: 40 }], completeBy: null, words: { mentor: "coach" } },
      { intakes: { "2011-12": null, "2010-11": { places: 40, cohorts: null } } },
      {
        stages: [
          { stage: "placing", goals: [poorFirst] },
          { stage: "cadre", size: 12 },
        ],
      },
      { stages: { placing: { goals: [poorFirst] } } },
    ];
    for (const own of differing) {
      const text = stringify({ ...head, ...own });
      const { findings } = parseProgramme({ file: "ours.yaml", text }, ruleBook, (file) => extended(file, programmes));
      expect([own, findings]).toEqual([own, []]);
      expect([own, accepts({ $schema: "./programme.schema.json", ...head, ...own }), accepts.errors]).toEqual([
        own,
        true,
        null,
      ]);
    }
    const slips: readonly object[] = [
      { extends: "dcs-leadership-2010" },
      { id: undefined },
      { intakes: [{ id: "2010-11", place: 40 }] },
      { intakes: [{ places: 40 }] },
      { intakes: { "2010-11": { places: "many" } } },
      { reading: { dates: "dym" } },
      { reading: { sheets: "List" } },
      { stages: [{ stage: "placing", goals: [{ rule: "poor-frist@1" }] }] },
      { further: 3 },
    ];
    for (const slip of slips) {
      const file: unknown = JSON.parse(JSON.stringify({ ...head, ...slip }));
      expect([slip, accepts(file)]).toEqual([slip, false]);
    }
  });

  it("accept the golden plan, and refuse one without its goals", () => {
    const accepts = judge("plan");
    expect(accepts(plan)).toBe(true);
    expect(accepts({ ...plan, goals: undefined })).toBe(false);
  });

  it("accept its rows", () => {
    const accepts = judge("rows");
    const rows = JSON.parse(renderRows(rowsOf(plan)));
    expect(rows).toHaveLength(144);
    expect(accepts(rows)).toBe(true);
    expect(accepts([{ ...rows[0], lot: "1" }])).toBe(false);
  });
});
