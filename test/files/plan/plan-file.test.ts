import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/domain/digest.ts";
import { parsePlan } from "../../../src/files/plan/plan-file.ts";
import { decodeText } from "../../../src/files/text/decode.ts";
import { renderProgramme } from "../../../src/report/people/programmes.ts";
import { renderPlan } from "../../../src/report/plan/json.ts";
import { corpusFiles } from "../corpora.ts";
import { changed, sampleProgramme, shortly } from "../sample.ts";
import { samplePlan } from "../sample-plan.ts";

const parse = (text: string) => parsePlan({ file: "plan.json", text });
const rendered = renderPlan(samplePlan);
const broken = (changes: Readonly<Record<string, unknown>>) =>
  parse(JSON.stringify(changed(samplePlan, changes), null, 2));

describe("a plan that was written", () => {
  it("comes back as it was, with the same digest", () => {
    const { plan, findings, readable } = parse(rendered);
    expect({ findings, readable }).toEqual({ findings: [], readable: true });
    expect(plan).toEqual(samplePlan);
    expect(plan && digestOf(plan)).toBe(samplePlan.digest);
  });
});

describe("parsePlan", () => {
  it.each([
    ["", "plan/empty"],
    [" \n", "plan/empty"],
    ["[]", "plan/not-a-plan"],
    ["7", "plan/not-a-plan"],
    ["null", "plan/not-a-plan"],
    ['"dcs-plan/plan"', "plan/not-a-plan"],
    ['{"placements": []}', "plan/not-a-plan"],
    ['[{"participant_id": "d1", "participant": "A"}]', "plan/looks-like-rows"],
    [renderProgramme(sampleProgramme), "plan/looks-like-programme"],
    ["participant_id,participant\nd1,A\n", "plan/looks-like-csv"],
    [rendered.slice(0, 400), "plan/truncated"],
    [rendered.slice(0, -2), "plan/truncated"],
    ['{"format": dcs}', "plan/not-json"],
    ["<html>", "plan/not-json"],
    ['{"format": "dcs-plan/plan", "formatVersion": "3.0"}', "plan/newer-version"],
    ['{"format": "dcs-plan/plan", "formatVersion": "1.0"}', "plan/unreleased-version"],
    ['{"format": "dcs-plan/plan", "formatVersion": "0.9"}', "plan/unreleased-version"],
    ["[".repeat(5000) + "]".repeat(5000), "json/too-deep"],
  ])("refuses %.40j as %s", (text, code) => {
    const { plan, readable, findings } = parse(text);
    expect(plan).toBeUndefined();
    expect(readable).toBe(false);
    expect(findings).toMatchObject([{ code, severity: "error", where: { file: "plan.json" } }]);
  });

  it("says where JSON breaks off being JSON", () => {
    expect(shortly(parse('{\n  "format": "dcs-plan/plan",\n  oops\n}').findings)).toEqual(["plan/not-json 3:3"]);
  });

  it("reports every fault of shape with its path, line and column", () => {
    const { plan, readable, findings } = broken({
      seed: undefined,
      "placements.0.lot": "7",
      "placements.0.startsOn": "2009-02-30",
      "summary.placed": -1,
      "goals.0.proof": "serach",
      digest: "abc",
      "participants.2.councils": null,
      "programme.intakes.0.places": 1.5,
    });
    expect(plan).toBeUndefined();
    expect(readable).toBe(true);
    expect(findings.map(({ code, params }) => `${code} ${params.path}`).sort()).toEqual([
      "schema/missing ",
      "schema/not-a-day placements[0].startsOn",
      "schema/not-a-hash digest",
      "schema/not-in-list goals[0].proof",
      "schema/out-of-range summary.placed",
      "schema/wrong-type participants[2].councils",
      "schema/wrong-type placements[0].lot",
      "schema/wrong-type programme.intakes[0].places",
    ]);
  });

  it("places a fault of shape on its value", () => {
    const line = rendered.slice(0, rendered.indexOf('"lot": 7')).split("\n").length;
    expect(parse(rendered.replace('"lot": 7', '"lot": "7"')).findings).toMatchObject([
      { code: "schema/wrong-type", path: ["placements", 0, "lot"], where: { file: "plan.json", line, column: 14 } },
    ]);
  });

  it("keeps keys that it does not know, and the digest covers them", () => {
    const { plan, findings } = broken({
      later: { anything: [1] },
      "placements.0.later": true,
      formatVersion: "2.7",
    });
    expect(findings).toEqual([]);
    expect(plan).toMatchObject({ later: { anything: [1] }, placements: [{ later: true }] });
    expect(plan && digestOf(plan)).not.toBe(samplePlan.digest);
  });

  it("refuses a key that stands twice, which JSON.parse would let pass", () => {
    const twice = rendered.replace('"seed": "sample",', '"seed": "other",\n  "seed": "sample",');
    const { plan, findings } = parse(twice);
    expect(plan).toBeUndefined();
    expect(findings).toMatchObject([{ code: "json/duplicate-key", params: { found: "seed" } }]);
  });

  it("takes no harm from __proto__, and keeps it under the digest", () => {
    const { plan } = parse(rendered.replace("{\n", '{\n  "__proto__": {"placements": []},\n'));
    expect(plan?.placements).toEqual(samplePlan.placements);
    expect(plan && digestOf(plan)).not.toBe(samplePlan.digest);
  });

  it.each(["1e400", "-1e400", "9007199254740993", "1.5"])(
    "refuses the number %s where a whole one belongs",
    (number) => {
      const { plan, findings } = parse(rendered.replace('"lot": 7', `"lot": ${number}`));
      expect(plan).toBeUndefined();
      expect(findings).toMatchObject([{ path: ["placements", 0, "lot"] }]);
    },
  );

  it("survives lone surrogates, and tells them apart", () => {
    const { plan } = parse(rendered.replace("Anne Lee", "Anne \\ud800Lee"));
    expect(plan?.participants[0]?.name).toBe("Anne \ud800Lee");
    const replaced = parse(rendered.replace("Anne Lee", "Anne \ufffdLee"));
    expect(plan && digestOf(plan)).not.toBe(replaced.plan && digestOf(replaced.plan));
  });

  it("finds the place of any path", () => {
    const { locate } = parse(rendered);
    const lineOf = (part: string) => rendered.slice(0, rendered.indexOf(part)).split("\n").length;
    expect(locate(["certificate", "stages", 0, "split", "no", "slot"])).toMatchObject({
      file: "plan.json",
      line: lineOf('"slot": "2009-10"'),
    });
    expect(locate([])).toEqual({ file: "plan.json", line: 1, column: 1 });
    expect(locate(["summary", "nothing"])).toEqual(locate(["summary"]));
  });

  it("never throws on a document that was changed anywhere", () => {
    fc.assert(
      fc.property(
        fc.nat(rendered.length),
        fc.nat(40),
        fc.constantFrom("", "null", "{}", "[]", '"', "-1", "\u0000"),
        (at, cut, insert) => {
          const { plan, findings, locate } = parse(rendered.slice(0, at) + insert + rendered.slice(at + cut));
          expect(plan === undefined).toBe(findings.length > 0);
          expect(locate(["placements", 0]).file).toBe("plan.json");
        },
      ),
      { numRuns: 500 },
    );
  });
});

const corpus = corpusFiles("json-test-suite/test_parsing", ".json");

describe.skipIf(corpus.length === 0)("the outside corpus of JSON (skipped where absent)", () => {
  it("is refused without throwing, each with a finding", () => {
    for (const { name, bytes } of corpus) {
      const { text } = decodeText({ file: name, bytes });
      const { plan, findings } = parse(text);
      expect({ name, plan, found: findings.length > 0 }).toEqual({ name, plan: undefined, found: true });
    }
  });
});
