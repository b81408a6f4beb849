import { expect, it } from "vitest";
import { explainPlan } from "../../src/app/explain/explain-plan.ts";
import { canonicalJson, sha256OfArray } from "../../src/domain/digest.ts";
import { pairByScore } from "../../src/programmes/pair-by-score.ts";
import { renderExplanation } from "../../src/report/explanation/explanation.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { planFor } from "../replan/make-plan.ts";
import { person } from "../rules/person.ts";

it("of many mentors twenty are asked about by default, those whom the goals rank highest, and it is said how many are not", () => {
  const mentors = Array.from({ length: 30 }, (_, at) => person(`m${at + 10}`));
  const scores = new Map([["a", new Map(mentors.map(({ id }, at) => [id, 30 - at]))]]);
  const { asOf, seed } = pairByScore;
  const participants = [person("a")];
  const problem = { programme: pairByScore, asOf, seed, participants, mentors, scores, vacant: 0, rules: ruleBook };
  const sha256 = sha256OfArray(mentors.map(canonicalJson));
  const plan = planFor(problem, [{ role: "mentors", name: "mentors.csv", sha256, rows: 30 }]);
  expect(plan.pairings.map(({ mentor }) => mentor)).toEqual(["m39"]);
  const askedOf = (question: Parameters<typeof explainPlan>[2]) => {
    const { explanation, ownCutoffs } = explainPlan(plan, "a", question);
    const account = explanation.stages.find(({ stage }) => stage === "pairing");
    const text = renderExplanation(explanation, ownCutoffs, plan, {
      width: 200,
      color: false,
      rules: ruleBook,
      names: false,
    });
    return { more: account?.more, next: account?.options.find(({ consequence }) => consequence)?.slot, text };
  };
  expect(askedOf({})).toMatchObject({ more: 9, next: "m38" });
  expect(askedOf({}).text).toContain("9 further mentors that the goals rank lower for them");
  expect(askedOf({ allOptions: true })).toMatchObject({ more: undefined, next: "m38" });
});
