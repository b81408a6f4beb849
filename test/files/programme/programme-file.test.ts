import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { isComplete } from "../../../src/domain/programme/draft-programme.ts";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { programmeSchema } from "../../../src/files/programme/programme-schema.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { renderProgramme } from "../../../src/report/people/programmes.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { changed, sampleProgramme, sampleRules, shortly } from "../sample.ts";

const read = (text: string, file = "p.json") => parseProgramme({ file, text }, sampleRules);
const broken = (changes: Readonly<Record<string, unknown>>) =>
  read(JSON.stringify(changed(sampleProgramme, changes), null, 2));

describe("parseProgramme", () => {
  it("reads a sound programme from JSON and from YAML, by name or by its first character", () => {
    const json = JSON.stringify(sampleProgramme);
    const yaml = stringify(sampleProgramme);
    for (const [text, file] of [
      [json, "p.json"],
      [json, "-"],
      [yaml, "p.yaml"],
      [yaml, "p.YML"],
      [yaml, "-"],
      [json, "p.yaml"],
    ] as const) {
      expect(read(text, file)).toEqual({
        programme: sampleProgramme,
        findings: [],
        locate: expect.any(Function) as unknown,
      });
    }
  });

  it.each([...programmes.values()].map((programme) => [programme.id, programme] as const))(
    "reads the built-in %s as we print it",
    (_id, programme) => {
      const printed = { file: "p.json", text: renderProgramme(programme) };
      const parsed = parseProgramme(printed, ruleBook);
      if (isComplete(programme))
        expect(parsed).toEqual({ programme, findings: [], locate: expect.any(Function) as unknown });
      else expect(parsed.findings.map(({ code }) => code)).toEqual(["programme/places-required"]);
    },
  );

  it("places faults of syntax", () => {
    expect(shortly(read('{\n "a": 1,\n}').findings)).toEqual(["json/syntax 3:1"]);
    expect(shortly(read("a: 1\nb: [1, 2\nc: 3\n", "p.yaml").findings)[0]).toMatch(/^yaml\/syntax [23]:/);
    expect(read("a: 1\na: 2\n", "p.yaml").findings).toMatchObject([
      { code: "yaml/syntax", where: { line: 2 }, params: { reason: "duplicate-key" } },
    ]);
    expect(read('{"format": "dcs-plan/programme", "format": 1}').findings).toContainEqual(
      expect.objectContaining({ code: "json/duplicate-key", where: { file: "p.json", line: 1, column: 34 } }),
    );
  });

  it("stops YAML that unfolds without end", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(",")}]`),
    ];
    expect(read(bomb.join("\n"), "p.yaml").findings).toMatchObject([
      { code: "yaml/syntax", params: { reason: "alias" } },
    ]);
  });

  it.each([
    ["[]", "programme/not-a-programme"],
    ["null", "programme/not-a-programme"],
    ["{}", "programme/not-a-programme"],
    ['{"format": "dcs-plan/plan"}', "programme/looks-like-plan"],
    ['{"format": "dcs-plan/programme", "formatVersion": "2.0"}', "programme/newer-version"],
    ["", "json/truncated"],
  ])("says what %j is instead", (text, code) => {
    const { programme, findings } = read(text);
    expect(programme).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it("reports everything wrong at once, each with path, line and column", () => {
    const { programme, findings } = broken({
      asof: "2009-09-01",
      asOf: undefined,
      completeBy: "2012-02-30",
      "intakes.0.places": -1,
      "intakes.1.places": 0,
      "intakes.1.startsOn": "03/04/2010",
      "intakes.2.id": "2010-11",
      "intakes.2.endsOn": "2012-01-01",
      "stages.0.goals.2": { rule: "erly@1" },
      "stages.1": { stage: "placing", who: [], rules: [], goals: [] },
      regions: "London",
    });
    expect(programme).toBeUndefined();
    expect(findings.map(({ code, params }) => `${code} ${params.path}`).sort()).toEqual([
      "programme/ends-before-start intakes[2].endsOn",
      "programme/id-twice intakes[2].id",
      "programme/stage-twice stages[1].stage",
      "rule/unknown stages[0].goals[2].rule",
      "schema/missing ",
      "schema/not-a-day completeBy",
      "schema/not-a-day intakes[1].startsOn",
      "schema/out-of-range intakes[0].places",
      "schema/unknown-key ",
      "schema/wrong-type regions",
    ]);
    const byCode = new Map(findings.map((finding) => [finding.code, finding]));
    const start = findings.find(({ params }) => params.path === "intakes[1].startsOn");
    expect(byCode.get("schema/unknown-key")?.params).toMatchObject({ found: "asof", suggestion: "asOf" });
    expect(byCode.get("schema/missing")?.params).toMatchObject({ expected: "asOf" });
    expect(start?.params).toMatchObject({ dayFirst: "2010-04-03", monthFirst: "2010-03-04" });
    expect(byCode.get("schema/out-of-range")?.params).toEqual({ found: "-1", path: "intakes[0].places", minimum: 0 });
    expect(byCode.get("rule/unknown")?.params).toMatchObject({ found: "erly@1", suggestion: "early@1" });
    expect(
      findings.every(
        ({ where, path }) => where?.line !== undefined && where.column !== undefined && path !== undefined,
      ),
    ).toBe(true);
  });

  it("places a fault on the line of its value", () => {
    const text = JSON.stringify(sampleProgramme, null, 2).replace('"places": 3', '"places": "3"');
    const line = text.slice(0, text.indexOf('"3"')).split("\n").length;
    expect(read(text).findings).toMatchObject([
      {
        code: "schema/wrong-type",
        where: { file: "p.json", line, column: 17 },
        params: { found: "3", expected: "a whole number" },
      },
    ]);
    const yaml = stringify(sampleProgramme).replace("places: 3", "places: three");
    const found = read(yaml, "p.yaml").findings[0]?.where;
    expect(yaml.split("\n")[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toBe("three");
  });

  it("warns of an intake without places, and reads the programme", () => {
    const { programme, findings } = broken({
      "intakes.0.places": 0,
    });
    expect(programme?.intakes[0]?.places).toBe(0);
    expect(findings).toMatchObject([{ code: "programme/no-places", severity: "warning", params: { id: "2009-10" } }]);
  });
});

describe("rules in programme files", () => {
  const use = (list: string, rule: unknown) =>
    broken({
      stages: [{ stage: "placing", who: [], rules: [], goals: [], [list]: [rule] }],
    }).findings;

  it.each([
    ["goals", { rule: "share@1", with: { by: "region" } }, "rule/wrong-version", { expected: "share@2" }],
    ["goals", { rule: "early" }, "rule/wrong-version", { expected: "early@1" }],
    [
      "goals",
      { rule: "allowed@1" },
      "rule/wrong-shape",
      { shape: "eligibility", list: "goals", expected: "limit or priority" },
    ],
    ["who", { rule: "room@1" }, "rule/wrong-shape", { shape: "limit", expected: "eligibility" }],
    ["rules", { rule: "early@1" }, "rule/wrong-shape", { shape: "priority", expected: "eligibility, limit or unit" }],
    ["goals", { rule: 7 }, "schema/wrong-type", { found: "7" }],
    ["goals", {}, "schema/missing", { expected: "rule" }],
    ["goals", { rule: "share@2" }, "schema/missing", { expected: "with" }],
    ["goals", { rule: "share@2", with: {} }, "schema/missing", { expected: "by" }],
    [
      "goals",
      { rule: "share@2", with: { by: "regoin" } },
      "rule/unknown-fact",
      { found: "regoin", suggestion: "region" },
    ],
    ["goals", { rule: "share@2", with: { by: "constructor" } }, "rule/unknown-fact", { found: "constructor" }],
    ["goals", { rule: "early@1", with: { month: 3 } }, "schema/unknown-key", { found: "month", suggestion: "months" }],
    ["goals", { rule: "early@1", with: { months: 61 } }, "schema/out-of-range", { found: "61", maximum: 60 }],
    ["goals", { rule: "early@1", with: { months: "3" } }, "schema/wrong-type", { expected: "a whole number" }],
    ["who", { rule: "allowed@1", with: { statuses: ["acting"] } }, "schema/not-in-list", { found: "acting" }],
  ])("in %s, %j gives %s", (list, rule, code, params) => {
    expect(use(list, rule)).toMatchObject([{ code, params, where: { line: expect.any(Number) as number } }]);
  });

  it("lets shares go by bands, declared columns and common facts", () => {
    const found = broken({
      facts: { sponsor: "text" },
      "stages.0.goals": ["experience", "sponsor", "judgement"].map((by) => ({
        rule: "share@2",
        id: by,
        with: { by },
      })),
    });
    expect(found.findings).toEqual([]);
  });

  it("wants names of uses to differ inside a stage", () => {
    const found = broken({ "stages.0.goals.2": { rule: "early@1" } });
    expect(found.findings).toMatchObject([
      { code: "programme/id-twice", path: ["stages", 0, "goals", 2], params: { found: "early" } },
    ]);
  });
});

describe("rows in programme files", () => {
  const called = (participant: string, rows?: string) => broken({ "words.participant": participant, rows }).findings;

  it("asks a file that was written for directors what its rows are", () => {
    expect(called("director")).toMatchObject([
      { code: "programme/rows-needed", path: ["words", "participant"], params: { found: "director" } },
    ]);
    expect(called("Director")).toMatchObject([{ code: "programme/rows-needed" }]);
    expect(called("director", "posts")).toEqual([]);
    expect(called("director", "people")).toEqual([]);
  });

  it("takes rows for people where any other word is used, and says so in the programme", () => {
    for (const word of ["directors", "head", "director of finance"]) expect(called(word)).toEqual([]);
    expect(broken({ "words.participant": "head", rows: undefined }).programme?.rows).toBe("people");
    expect(called("head", "rooms")).toMatchObject([{ code: "schema/not-in-list" }]);
  });
});

describe("names in programme files", () => {
  it("keeps facts apart from columns and bands, and maps known columns only", () => {
    const { findings } = broken({
      facts: { region: "text", experience: "text", "Not A Name": "text", sponsor: "words" },
      "bands.status": { since: "directorSince", months: [24, 12] },
      columns: { participant: "Name", regoin: "Area", sponsor: "Sponsor" },
    });
    expect(findings.map(({ code, params }) => `${code} ${params.found}`).sort()).toEqual([
      "programme/bands-not-ascending 24, 12",
      "programme/name-taken experience",
      "programme/name-taken region",
      "programme/name-taken status",
      "programme/unknown-column regoin",
      "schema/not-a-name Not A Name",
      "schema/not-in-list words",
    ]);
  });

  it("lets facts be called like members of every object, and passes over no name in silence", () => {
    const named = (facts: string) => {
      const text = JSON.stringify(sampleProgramme).replace('"bands":{', `"facts":${facts},"bands":{`);
      return read(text).findings.map(({ code, params }) => `${code} ${params.path}`);
    };
    expect(named('{"constructor":"text"}')).toEqual([]);
    expect(named('{"toString":"text"}')).toEqual(["schema/not-a-name facts.toString"]);
    expect(named('{"__proto__":"text"}')).toEqual(["schema/not-a-name facts.__proto__"]);
  });

  it("takes no harm from keys named like those of every object", () => {
    const text = JSON.stringify(sampleProgramme).replace(
      '"bands":{',
      '"__proto__":{"seed":"x"},"bands":{"__proto__":5,',
    );
    expect(read(text).programme).toBeUndefined();
    expect(read(text).findings.map(({ code }) => code)).toContain("schema/unknown-key");
    expect(Object.getPrototypeOf({})).not.toHaveProperty("seed");
  });

  it.each([" x", "x ", "a;b", ""])("refuses the intake id %j", (id) => {
    const { findings } = broken({
      "intakes.0.id": id,
    });
    expect(findings).toMatchObject([{ code: "schema/not-an-id", path: ["intakes", 0, "id"] }]);
  });
});

describe("programmeSchema", () => {
  it("gives a JSON Schema that says the same of sound and broken programmes", () => {
    const judge = new Ajv2020({ strict: false }).compile(z.toJSONSchema(programmeSchema(sampleRules)));
    expect(judge(sampleProgramme)).toBe(true);
    expect(judge({ ...sampleProgramme, asof: "2009-09-01" })).toBe(false);
    expect(judge({ ...sampleProgramme, intakes: [{ ...sampleProgramme.intakes[0], places: -1 }] })).toBe(false);
  });

  it("leaves no rule for a list where the book has none of its shape", () => {
    const empty = programmeSchema(new Map());
    expect(empty.safeParse({ ...sampleProgramme, stages: [] }).success).toBe(true);
    expect(empty.safeParse(sampleProgramme).success).toBe(false);
  });
});
