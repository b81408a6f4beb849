import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/engine/allocate.ts";
import { expandRecurringIntakes } from "../../../src/engine/stage/expand-recurring-intakes.ts";
import { parseCouncils } from "../../../src/files/people/people-lists.ts";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { starterFiles } from "../../../src/report/people/starter.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const files = new Map(starterFiles("{}\n").map(({ name, text }) => [name, text]));

describe("the starter folder", () => {
  const { programme, findings } = parseProgramme(
    { file: "programme.yaml", text: files.get("programme.yaml") ?? "" },
    ruleBook,
  );

  it("has a programme without a fault, whose first line tells editors the schema", () => {
    expect(findings).toEqual([]);
    expect(files.get("programme.yaml")).toMatch(/^# yaml-language-server: \$schema=\.\/programme\.schema\.json\n/);
    expect(files.has("programme.schema.json")).toBe(true);
  });

  it("works at once: everybody permanent has a place", () => {
    if (!programme) throw new Error("no programme");
    const bytes = new TextEncoder().encode(files.get("participants.csv"));
    const people = parseCouncils({ file: "participants.csv", bytes }, programme);
    expect(people.findings).toEqual([]);
    const { participants, vacancies } = people;
    const vacant = vacancies.length;
    const { asOf, seed } = programme;
    const allocation = allocate(
      expandRecurringIntakes({ programme, asOf, seed, participants, vacant, rules: ruleBook }),
    );
    expect(allocation).toMatchObject({ status: "planned", summary: { placed: 8, refused: 1, waiting: 0, vacant: 1 } });
  });

  it("says in its README how to go on", () => {
    expect(files.get("README.md")).toContain("dcs-plan allocate participants.csv --programme programme.yaml");
  });
});
