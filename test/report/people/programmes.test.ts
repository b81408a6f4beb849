import { describe, expect, it } from "vitest";
import { renderProgramme, renderProgrammes } from "../../../src/report/people/programmes.ts";
import { samplePlan } from "../sample-plan.ts";

const { programme } = samplePlan();
const options = { format: "text", color: false, width: 80 } as const;

describe("programmes", () => {
  it("are listed with their places, repeating intakes as such", () => {
    const text = renderProgrammes([programme], { ...options, width: 220 });
    expect(text).toContain("sample-2009");
    expect(text).toMatch(/2009-10: 3, 2010-11: 3/);
    expect(text).toContain("2012-13 and on: 30");
    for (const line of renderProgrammes([programme], options).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("are listed as JSON", () => {
    const [entry] = JSON.parse(renderProgrammes([programme], { ...options, format: "json" }));
    expect(entry).toMatchObject({ id: "sample-2009", places: 10, stages: ["cadre", "placing", "pairing"] });
    expect(entry.intakes[0]).toEqual({ id: "2009-10", places: 3, startsOn: "2009-11-02" });
  });

  it("are printed one by one as the file that --programme reads", () => {
    const text = renderProgramme(programme);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(programme)));
    expect(text.startsWith('{\n  "format": "dcs-plan/programme",\n')).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
  });
});
