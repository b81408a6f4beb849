import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import { checkCodes } from "../../src/check/codes.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { draftOf, forgeries } from "./forgeries.ts";
import { smallPeople, smallProgramme } from "./small-case.ts";
import { sealed, tinyPlan } from "./tiny-planner.ts";

const plan = tinyPlan(smallProgramme, smallPeople);

describe("one change, with the digest recomputed by the forger", () => {
  it.each(forgeries)("$code: $what", ({ code, forge }) => {
    const draft = draftOf(plan);
    forge(draft);
    const codes = checkPlan(sealed(draft), ruleBook).findings.map((finding) => finding.code);
    expect(codes).toContain(code);
    expect(codes).not.toContain("digest/wrong");
  });

  it("is found by the digest alone where the forger forgot it", () => {
    const { findings } = checkPlan({ ...plan, settings: [{ path: "seed", value: "x" }] }, ruleBook);
    expect(findings.map(({ code, path }) => ({ code, path }))).toEqual([{ code: "digest/wrong", path: ["digest"] }]);
  });

  it("names the place in the document", () => {
    const draft = draftOf(plan);
    const placement = draft.placements[1];
    if (placement) placement.lot = 0;
    const [finding] = checkPlan(sealed(draft), ruleBook).findings;
    expect(finding).toMatchObject({ code: "lot/wrong", path: ["placements", 1, "lot"], params: { found: 0 } });
  });
});

describe("the codes", () => {
  // Shown in tests of their own.
  const elsewhere = [
    "plan/too-deep",
    "plan/too-large",
    "digest/wrong",
    "programme/cost",
    "certificate/contradiction",
    "certificate/cut",
    ...checkCodes.filter((code) => code.startsWith("further/")),
    "held/left",
    ...checkCodes.filter((code) => code.startsWith("draw/")),
    "previous/lost",
    "previous/still-here",
    "previous/moves",
    "previous/frozen",
  ];

  it("each have a forgery that shows them", () => {
    const shown = new Set<string>([...forgeries.map(({ code }) => code), ...elsewhere]);
    expect(checkCodes.filter((code) => !shown.has(code) && !code.startsWith("conflict/"))).toEqual([]);
  });

  it("are each there once", () => {
    expect(new Set(checkCodes).size).toBe(checkCodes.length);
  });
});
