import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
// @ts-expect-error A script without types: it also runs in docs/make.mjs, outside TypeScript.
import { rulesPage } from "../../../docs/rules.mjs";
import { allReferences, explainCode, shownUse } from "../../../src/app/explain/explain-code.ts";
import { checkCodes } from "../../../src/check/codes.ts";
import { severityOf } from "../../../src/domain/finding.ts";
import { fileCodes, fileSeverity } from "../../../src/files/codes.ts";
import { parseProgramme } from "../../../src/files/programme/programme-file.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { samplesOf } from "../../../src/report/reference/code-samples.ts";
import { renderReference } from "../../../src/report/reference/reference-text.ts";
import { sentences } from "../../../src/report/wording/wording.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { dcsPlan } from "../../cli/command.ts";

const root = join(import.meta.dirname, "../../..");
const codes = Object.keys(sentences);
const rules = [...ruleBook.values()];
const source = join(import.meta.dirname, "..", "..", "..", "src");

describe("explain-code", () => {
  it.each(codes)("answers for %s with an example and without a gap", (code) => {
    const page = explainCode(code);
    if (page.kind !== "code") throw new Error("a rule");
    for (const text of [page.foundIn, page.why, page.example, page.fix]) expect(text).toMatch(/\w{2}/);
    // What is said always needs its value; what stands in brackets may be absent.
    const always = (sentences[code] ?? []).join(" ").replace(/\[[^[\]]*\]/g, "");
    const holes = [...always.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
    expect(holes.filter((name) => `${samplesOf(code)[name] ?? ""}` === "")).toEqual([]);
    expect(page.severity).toBe(fileSeverity(code) ?? severityOf(code));
  });

  it("tells of every finding that is no error", () => {
    const bySource = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/files.codes\.ts|domain.finding\.ts/.test(name))
      .filter((name) => /code[^\n]*severity: "(note|warning)"/.test(readFileSync(join(source, name), "utf8")));
    expect(bySource).toEqual([]);
    expect(
      ["usage/sheet", "chain/not-checked", "usage/set"].map(
        (code) => explainCode(code).kind === "code" && severityOf(code),
      ),
    ).toEqual(["warning", "note", "error"]);
  });

  it("knows every code of files and of plans", () => {
    const kinds = [...fileCodes, ...checkCodes].map((code) => explainCode(code).kind);
    expect(new Set(kinds)).toEqual(new Set(["code"]));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("answers for the rule %s, parameters and all", (id, rule) => {
    const page = explainCode(id);
    if (page.kind !== "rule") throw new Error("a code");
    expect(explainCode(`${id}@${rule.version}`)).toEqual(page);
    expect(page.parameters.map(({ name }) => name)).toEqual(Object.keys(rule.params));
    const text = renderReference(page, { width: 80, color: false });
    for (const word of [page.title, "What", "Why", "Parameters", "Example"]) expect(text).toContain(word);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("shows of %s what a programme may hold", (id, rule) => {
    const page = explainCode(id);
    if (page.kind !== "rule") throw new Error("a code");
    const { stage, list } = shownUse(rule);
    const fragment = parse(page.example);
    const [shown] = fragment.stages ?? fragment.further;
    expect(shown.stage ?? shown.id).toBe(stage);
    const [use] = shown[list];
    expect(use.rule).toBe(`${id}@${rule.version}`);
    const home = homeOf(stage, use.with ?? {});
    const draft = JSON.parse(JSON.stringify(home));
    const target = [...draft.stages, ...(draft.further ?? [])].find((one) => (one.stage ?? one.id) === stage);
    target[list] = [...target[list].filter((other: { rule: string }) => other.rule !== use.rule), use];
    const { findings } = parseProgramme({ file: "p.yaml", text: JSON.stringify(draft) }, ruleBook);
    // Whatever else the programme says (no places are given where the user must give them) is not the rule's.
    expect(findings.filter(({ code }) => /^(rule|schema)\//.test(code))).toEqual([]);
  });

  it("names the nearest where there is no such code, with exit code 2", () => {
    const { code, err } = dcsPlan(["explain-code", "date/not-isoo"]);
    expect(code).toBe(2);
    expect(err).toContain("date/not-iso");
    const json = dcsPlan(["explain-code", "fair-shares", "--json"]);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out).findings[0].params.known).toContain("fair-share");
  });

  it("prints JSON, and without a name all of them", () => {
    const one = dcsPlan(["explain-code", "fair-share@1", "--json"]);
    expect(JSON.parse(one.out)).toEqual(explainCode("fair-share"));
    const all = dcsPlan(["explain-code"]);
    expect(all.out.trimEnd().split("\n")).toHaveLength(codes.length + rules.length);
  });
});

describe("docs/rules.md", () => {
  it("holds every rule as it is: run npm run docs after a change", () => {
    const file = readFileSync(join(root, "docs/rules.md"), "utf8");
    expect(file).toBe(rulesPage(file, allReferences()));
    for (const { id, version } of rules) expect(file).toContain(`### ${id}@${version}: `);
  });
});

/** The programme whose stage and facts the example fits. */
function homeOf(stage: string, params: Readonly<Record<string, unknown>>) {
  const fits = [...programmes.values()].find((programme) => {
    const stages = [...programme.stages, ...(programme.further ?? [])].map((one) =>
      "stage" in one ? one.stage : one.id,
    );
    const facts = [
      "region",
      "type",
      "status",
      "experience",
      "council",
      ...Object.keys(programme.facts ?? {}),
      ...Object.keys(programme.tallies ?? {}),
    ];
    const named = ["fact", "by"].map((name) => params[name]).filter((name) => name !== undefined);
    return stages.includes(stage) && named.every((name) => facts.includes(String(name)) || /^\d/.test(String(name)));
  });
  if (!fits) throw new Error(`No programme has a stage ${stage}.`);
  return fits;
}
