import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { renderValidation } from "../../../src/report/findings/validation.ts";
import { samplePlan } from "../sample-plan.ts";

const plan = samplePlan();
const asText = { format: "text", color: false, width: 80 } as const;
const asJson = { ...asText, format: "json" } as const;
const fault: Finding = {
  code: "lot/wrong",
  severity: "error",
  path: ["placements", 0, "lot"],
  params: { participant: "p01", found: 1, expected: 2 },
};
const note: Finding = { code: "moon/full", severity: "note", params: {} };
const proved = plan.goals.map((goal) => ({ ...goal, bound: goal.value, proof: "certificate" as const }));

describe("a validation as text", () => {
  it("gives the verdict first, then what is proved and what is not", () => {
    expect(renderValidation({ file: "plan.json", plan, goals: plan.goals, findings: [] }, asText)).toBe(
      [
        "plan.json is lawful: every rule, reason and total was recounted, and the digest",
        "matches.",
        "",
        "It is not complete: 10 of 12 directors placed, 1 waiting, 1 not eligible and 2",
        "of 3 newly appointed paired.",
        "Proved optimal: cadre region-share and most-experienced; placing placed,",
        "fill-early and poor-first; pairing paired, same-region, even-load and lot.",
        "Not certified (found by the solver, without a proof): cadre lot; placing",
        "preference and lot.",
        "Not proved optimal: placing region-share.",
        "",
      ].join("\n"),
    );
  });

  it("says so where everything is complete and proved", () => {
    const summary = { ...plan.summary, waiting: 0, unpaired: 0 };
    const text = renderValidation({ file: "-", plan: { ...plan, summary }, goals: proved, findings: [] }, asText);
    expect(text).toContain("The plan is lawful");
    expect(text).toContain("It is complete");
    expect(text).toContain("All 13 goals are proved optimal.");
  });

  it("claims nothing for a plan with a fault", () => {
    const text = renderValidation({ file: "plan.json", plan, goals: plan.goals, findings: [fault] }, asText);
    expect(text).toContain("plan.json is not valid: 1 error was found.");
    expect(text).toContain('placements[0].lot: error: The lot of "p01" is 1; the seed gives 2.');
    expect(text).toContain("1 error, no warnings");
    expect(text).not.toMatch(/lawful|Proved/);
  });

  it("keeps a plan lawful whose proof was asked for and is missing", () => {
    const missing: Finding = {
      code: "proof/search-only",
      severity: "error",
      params: { stage: "placing", rule: "lot" },
    };
    const text = renderValidation({ file: "plan.json", plan, goals: plan.goals, findings: [missing] }, asText);
    expect(text).toMatch(/^plan\.json is lawful/);
    expect(text).toContain("1 error, no warnings");
  });

  it("keeps the verdict where there are only notes, and says when there is no plan", () => {
    expect(renderValidation({ file: "plan.json", plan, goals: proved, findings: [note] }, asText)).toMatch(
      /lawful[^]*1 note\n$/,
    );
    expect(renderValidation({ file: "x.json", goals: [], findings: [fault] }, asText)).toMatch(
      /^x\.json is not a plan/,
    );
  });
});

describe("a validation as JSON", () => {
  it("answers a script's first questions first", () => {
    const report = JSON.parse(renderValidation({ file: "plan.json", plan, goals: plan.goals, findings: [] }, asJson));
    expect(Object.keys(report).slice(0, 3)).toEqual(["lawful", "complete", "proved"]);
    expect(report).toMatchObject({ lawful: true, complete: false, proved: false, errors: 0, digest: plan.digest });
    expect(report.goals.onSolversWord).toContainEqual({ stage: "placing", rule: "region-share" });
  });

  it("claims nothing for a plan with a fault, or for no plan", () => {
    const faulty = JSON.parse(renderValidation({ file: "plan.json", plan, goals: proved, findings: [fault] }, asJson));
    expect(faulty).toMatchObject({ lawful: false, complete: false, proved: false, errors: 1 });
    const none = JSON.parse(renderValidation({ file: "x", goals: [], findings: [fault] }, asJson));
    expect(none).toMatchObject({ lawful: false, proved: false });
  });
});
