import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { applySettings } from "../../../src/files/programme/settings.ts";
import { settle } from "../../../src/files/programme/settle.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";

const set = (...settings: readonly string[]) =>
  applySettings(
    dcsLeadership2009,
    settings.map((text) => {
      const [path = "", value = ""] = text.split("=");
      return { path, value };
    }),
    ruleBook,
  );
const at = (value: unknown, path: string): unknown =>
  path.split("/").reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], value);

describe("applySettings", () => {
  it("without settings gives the programme itself", () => {
    expect(set()).toEqual({ programme: dcsLeadership2009, findings: [], locate: expect.any(Function) as unknown });
  });

  it.each([
    ["intakes.2010-11.places=20", "intakes/1/places", 20],
    ["intakes.2012-13.open=yes", "intakes/3/open", true],
    ["intakes.2012-13.openings=2", "intakes/3/openings", 2],
    ["intakes.2012-13.every=", "intakes/3/every", undefined],
    ["intakes.2010-11.applicationsCloseOn=2010-07-31", "intakes/1/applicationsCloseOn", "2010-07-31"],
    ["completeBy=2013-06-30", "completeBy", "2013-06-30"],
    ["title=A, B; C", "title", "A, B; C"],
    ["bands.experience.months=6,12;24", "bands/experience/months", [6, 12, 24]],
    ["stages.placing.goals.poor-first.with.policy=protected", "stages/1/goals/2/with/policy", "protected"],
    ["placing.poor-first.policy=ignored", "stages/1/goals/2/with/policy", "ignored"],
    ["placing.status-allowed.statuses=permanent,interim", "stages/1/who/0/with/statuses", ["permanent", "interim"]],
    ["pairing.capacity=3", "stages/2/capacity", 3],
    ["cadre.experienced.months=48", "stages/0/who/2/with/months", 48],
    ["regions=", "regions", []],
  ])("%s", (setting, path, value) => {
    const { programme, findings } = set(setting);
    expect(findings).toEqual([]);
    expect(at(programme, path)).toEqual(value);
  });

  it("sets nothing else, and leaves the programme that it was given as it was", () => {
    const before = JSON.stringify(dcsLeadership2009);
    const { programme } = set("intakes.2010-11.places=20");
    expect(at(programme, "intakes/1/places")).toBe(20);
    expect(JSON.stringify(dcsLeadership2009)).toBe(before);
    expect({ ...programme, intakes: [] }).toEqual({ ...dcsLeadership2009, intakes: [] });
  });

  it("takes an optional value away where nothing is given, the last of several counts", () => {
    expect(set("completeBy=").programme).not.toHaveProperty("completeBy");
    expect(set("pairing.capacity=3", "pairing.capacity=4").programme?.stages[2]).toMatchObject({ capacity: 4 });
  });

  it.each([
    ["intakes.2010-1.places=20", "setting/unknown-path", "intakes.2010-11.places"],
    ["intake.2010-11.places=20", "setting/unknown-path", "intakes.2010-11.places"],
    ["placing.poor-frist.policy=first", "setting/unknown-path", "placing.poor-first.policy"],
    ["placing.poor-first.polcy=first", "setting/unknown-path", "placing.poor-first.policy"],
    ["pairing.capacty=3", "setting/unknown-path", "pairing.capacity"],
    ["completeBy.day=3", "setting/unknown-path", undefined],
  ])("refuses %s (%s) and suggests %s", (setting, code, suggestion) => {
    const { programme, findings } = set(setting);
    expect(programme).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, where: { file: `--set ${setting.split("=")[0]}` } });
    expect(findings[0]?.params.suggestion).toBe(suggestion);
  });

  it.each([["intakes=1"], ["intakes.2010-11=1"], ["placing=1"], ["words=x"], ["councils.current=x"]])(
    "a group is no value: %s",
    (setting) => {
      expect(set(setting).findings).toMatchObject([{ code: "setting/not-a-value" }]);
    },
  );

  it.each([
    ["intakes.2010-11.places=twenty", "schema/wrong-type"],
    ["intakes.2010-11.places=-1", "schema/out-of-range"],
    ["intakes.2010-11.endsOn=2010-01-01", "programme/ends-before-start"],
    ["intakes.2010-11.id=2009-10", "programme/id-twice"],
    ["placing.poor-first.policy=last", "schema/not-in-list"],
    ["placing.region-share.by=regoin", "rule/unknown-fact"],
    ["asOf=2009-02-30", "schema/not-a-day"],
    ["asOf=", "schema/missing"],
    ["intakes.2012-13.every=yearly", "schema/not-a-step"],
    ["intakes.2012-13.every=0 years", "schema/not-a-step"],
    ["intakes.2010-11.openings=2", "programme/openings-without-every"],
    ["intakes.2009-10.every=1 year", "programme/openings-overlap"],
  ])("judges the whole again: %s is %s, at the setting", (setting, code) => {
    const { programme, findings } = set(setting);
    expect(programme).toBeUndefined();
    expect(findings).toMatchObject([{ code, where: { file: `--set ${setting.split("=")[0]}` } }]);
  });

  it.each([
    ["missing", undefined, "schema/missing", 1],
    ["empty", "", "schema/blank", 9],
    ["blanks", " \u00a0\t", "schema/blank", 9],
    ["without a value", null, "schema/wrong-type", 9],
  ] as const)("has no lot drawn from a seed that is %s: an error at its place", (_what, seed, code, line) => {
    const { seed: _, ...rest } = dcsLeadership2009;
    const text = stringify(seed === undefined ? rest : { ...dcsLeadership2009, seed });
    const { programme, findings } = parseProgramme({ file: "p.yaml", text }, ruleBook);
    expect(programme).toBeUndefined();
    expect(findings).toMatchObject([{ code, severity: "error", path: ["seed"], where: { file: "p.yaml", line } }]);
  });

  it("works on a file before it is judged, whose own faults keep their places", () => {
    const text = stringify({ ...dcsLeadership2009, seed: 5 });
    const settings = [{ path: "pairing.capacity", value: "x" }];
    const { findings } = parseProgramme({ file: "p.yaml", text }, ruleBook, (document) =>
      settle(document, settings, ruleBook),
    );
    expect(findings).toMatchObject([
      { code: "schema/wrong-type", path: ["seed"], where: { file: "p.yaml", line: 9 } },
      { code: "schema/wrong-type", where: { file: "--set pairing.capacity" } },
    ]);
  });
});
