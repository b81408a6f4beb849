import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import { renderGithub } from "../../src/report/findings/github.ts";
import { renderJunit } from "../../src/report/findings/junit.ts";
import { renderSarif } from "../../src/report/findings/sarif.ts";
import { samplePlan } from "./sample-plan.ts";

const plan = samplePlan();
const file = "plans/a b,c.json";
const tool = { name: "dcs-plan", version: "1.2.3" };
const fault: Finding = {
  code: "lot/wrong",
  severity: "error",
  where: { file, line: 12, column: 5 },
  path: ["placements", 3, "lot"],
  params: { participant: 'p"<&>%\n', found: 1, expected: 2 },
};
const note: Finding = { code: "moon/full", severity: "note", params: {} };
const faulty = { file, plan, goals: plan.goals, findings: [fault, note] };
const clean = { file, plan, goals: plan.goals, findings: [] };

describe("SARIF", () => {
  it("has one result for each finding, with its place, its rule and its path", () => {
    const log = JSON.parse(renderSarif(faulty, tool)) as {
      version: string;
      runs: { tool: { driver: object }; results: object[]; columnKind: string }[];
    };
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({
      name: "dcs-plan",
      semanticVersion: "1.2.3",
      rules: [{ id: "lot/wrong" }, { id: "moon/full" }],
    });
    expect(run?.columnKind).toBe("unicodeCodePoints");
    const location = (startLine: number, startColumn: number) => ({
      artifactLocation: { uri: "plans/a%20b%2Cc.json", index: 0 },
      region: { startLine, startColumn },
    });
    // A finding without a place stands at the top of the file.
    expect(run?.results).toMatchObject([
      { ruleId: "moon/full", ruleIndex: 1, level: "note", locations: [{ physicalLocation: location(1, 1) }] },
      {
        ruleId: "lot/wrong",
        ruleIndex: 0,
        level: "error",
        locations: [
          { physicalLocation: location(12, 5), logicalLocations: [{ fullyQualifiedName: "placements[3].lot" }] },
        ],
      },
    ]);
  });

  it("has no results where nothing is wrong", () => {
    const log = JSON.parse(renderSarif(clean, tool)) as { runs: { results: unknown[] }[] };
    expect(log.runs[0]?.results).toEqual([]);
  });
});

describe("JUnit", () => {
  it("fails one case for each fault, escaped, with its place", () => {
    const xml = renderJunit(faulty);
    expect(xml).toContain('<testsuites name="dcs-plan validate" tests="1" failures="1" errors="0" skipped="0">');
    expect(xml).toContain('name="lot/wrong placements[3].lot"');
    expect(xml).toContain("plans/a b,c.json:12:5");
    expect(xml).toContain("&quot;&lt;&amp;&gt;%");
    expect(faultOf(xml)).toBeUndefined();
  });

  it("has a case for each goal where nothing is wrong, those on the solver's word skipped", () => {
    const xml = renderJunit(clean);
    const skipped = plan.goals.filter(({ proof, value, bound }) => proof === "search" || value !== bound).length;
    expect(xml).toContain(`tests="${plan.goals.length + 1}" failures="0" errors="0" skipped="${skipped}"`);
    expect(xml.match(/<skipped /g)).toHaveLength(skipped);
    expect(faultOf(xml)).toBeUndefined();
  });
});

describe("GitHub annotations", () => {
  it("are one line each, escaped, with file, line and column", () => {
    const lines = renderGithub(faulty).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^::error file=plans\/a b%2Cc\.json,line=12,col=5,title=lot\/wrong::/);
    expect(lines[1]).toContain('"p"<&>%25');
    expect(lines[0]).toMatch(/^::notice file=.*,line=1,col=1,title=moon\/full::/);
  });

  it("give the verdict where nothing is wrong", () => {
    expect(renderGithub(clean)).toMatch(/^::notice file=.*,title=dcs-plan::.* is lawful/);
  });
});

/** What keeps a text from being well-formed XML: tags that do not match, or a character that should be escaped. */
function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml [^?]*\?>\n/, "");
  for (const [tag, close, name = "", attributes = "", empty] of body.matchAll(
    /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#10);)/.test(attributes)) return `in ${tag}`;
    if (close === "/" && open.pop() !== name) return `${tag} closes nothing`;
    if (close === "" && empty === "") open.push(name);
  }
  const text = body.replace(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, "");
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#10);)/.test(text)) return "a character that is not escaped";
  return open.length > 0 ? `${open.join()} left open` : undefined;
}
