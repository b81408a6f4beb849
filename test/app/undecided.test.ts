import { expect, test } from "vitest";
import { impossible, impossibleOutcome } from "../../src/app/make-plan.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { renderInfeasible } from "../../src/report/explanation/infeasible.ts";
import { problemOf } from "../engine/fixture-problem.ts";

test("a search that ended early is told as that, not as a proof, and no conflict is made up", async () => {
  const problem = problemOf(dcsLeadership2009, "councils.csv");
  const answer = { status: "infeasible", stage: "placing", undecided: true, conflict: { limits: [] } } as const;
  const outcome = await impossibleOutcome(await impossible(answer, problem), [], () => undefined);
  expect(outcome.findings.map(({ code }) => code)).toEqual(["impossible/undecided"]);
  expect([outcome.irreducible, outcome.exitCode]).toEqual([undefined, 1]);
  const text = renderInfeasible(answer, problem.programme.words, { format: "text", width: 200, color: false });
  expect(text).toContain("No lawful plan was found for placing everybody by the rules.");
  expect(text).toContain("without a proof");
  expect(text).not.toContain("impossible");
});
