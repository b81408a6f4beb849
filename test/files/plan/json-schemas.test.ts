import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf, schemaIds } from "../../../src/files/plan/json-schemas.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { renderRows, rowsOf } from "../../../src/report/plan/rows.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const judge = (id: (typeof schemaIds)[number]) =>
  new Ajv2020({ strict: false, allErrors: true }).compile(jsonSchemaOf(id, ruleBook));
const plan = JSON.parse(readFileSync(new URL("../../../fixtures/plans/councils.json", import.meta.url), "utf8"));

describe("the published schemas", () => {
  it.each(schemaIds)("%s is JSON Schema draft 2020-12, small enough for an editor", (id) => {
    const schema = jsonSchemaOf(id, ruleBook);
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
