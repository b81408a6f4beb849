import { describe, expect, it } from "vitest";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { parseCouncils } from "../../../src/files/people/people-lists.ts";
import { settle } from "../../../src/files/programme/settle.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { bytesOf, sampleProgramme } from "../sample.ts";

const leadership: Programme = { ...(programmes.get("dcs-leadership-2009") as Programme), councils: undefined };

function read(column: "region" | "type", cells: readonly string[], programme = leadership) {
  const rows = cells.map((cell, at) => `Council ${at},Person ${at},"${cell}"`);
  const text = ["council,director," + column, ...rows].join("\n");
  return parseCouncils({ file: "list.csv", bytes: bytesOf(text) }, programme);
}

describe("regions and types as people write them", () => {
  it.each([
    ["region", "Eastern", "East of England"],
    ["region", "Yorks & Humber", "Yorkshire and The Humber"],
    ["region", "YORKSHIRE AND HUMBERSIDE", "Yorkshire and The Humber"],
    ["region", "Inner London", "London"],
    ["region", "Northwest", "North West"],
    ["type", "MD", "metropolitan district"],
    ["type", "UA", "unitary"],
    ["type", "LB", "London borough"],
    ["type", "Shire county", "county"],
    ["type", "Unitary Authority", "unitary"],
  ] as const)("%s: %s is %s, and said", (column, cell, meant) => {
    const { participants, findings, input } = read(column, [cell]);
    expect(participants[0]?.[column]).toBe(meant);
    const said = findings.filter(({ code }) => code === "reading/replaced");
    expect(said).toMatchObject([{ params: { read: `${column}: "${cell}" as ${meant}` } }]);
    expect(input.reading?.replace).toEqual({ [column]: { [cell]: meant } });
  });

  it("are said once, however many rows have them", () => {
    const { findings } = read("region", ["Eastern", "Eastern", "eastern", "London"]);
    expect(findings.filter(({ code }) => code === "reading/replaced")).toHaveLength(1);
  });

  it("are not guessed where two of the list can be meant, or none", () => {
    const both: Programme = { ...sampleProgramme, regions: ["Inner London", "Outer London"] };
    expect(read("region", ["London"], both).findings).toMatchObject([{ code: "cell/not-in-list" }]);
    expect(read("region", ["Eastern"], sampleProgramme).findings).toMatchObject([{ code: "cell/not-in-list" }]);
    expect(read("type", ["CC"]).findings).toMatchObject([{ code: "cell/not-in-list" }]);
  });

  it("come with the option to type where nobody can tell, and the option does it", () => {
    const { findings } = read("type", ["St. Somewhere"]);
    const option = '--set "reading.replace.type.St. Somewhere=..."';
    expect(findings).toMatchObject([{ code: "cell/not-in-list", params: { option } }]);
    const setting = { path: "reading.replace.type.St. Somewhere", value: "county" };
    const document = { value: leadership, findings: [], locate: () => ({ file: "" }) };
    const set = settle(document, [setting], ruleBook);
    expect(set.findings).toEqual([]);
    expect(read("type", ["St. Somewhere"], set.value as Programme).participants).toMatchObject([{ type: "county" }]);
  });

  it("name no option that a shell would read as something else", () => {
    for (const cell of ["a=b", "$HOME", "`id`"]) {
      expect(read("type", [cell]).findings[0]?.params, cell).not.toHaveProperty("option");
    }
  });
});
