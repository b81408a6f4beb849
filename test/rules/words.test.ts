import { describe, expect, it } from "vitest";
import { stageIds } from "../../src/domain/programme/programme.ts";
import { secondPerson, thirdPerson } from "../../src/domain/programme/rule-words.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";

const { words } = dcsLeadership2009;
const params = {
  who: "conflicts",
  by: "senior_since",
  policy: "protected",
  choice: 2,
  score: 3,
  fact: "senior_since",
};
const facts = {
  on: "2010-05-03",
  reason: "workload",
  startsOn: "2009-11-02",
  frozenBefore: "2010-05-01",
  deferred: "2009-10",
  until: "2010-11-02",
  found: "interim",
  allowed: "permanent",
  appliedOn: "2009-08-03",
  applicationsCloseOn: "2009-07-31",
  appointedOn: "2009-12-01",
  unavailable: "2009-10",
  directorSince: "2009-01-01",
  latest: "2006-09-01",
  earliest: "2008-09-01",
  judgement: "poor",
  enough: "excellent, well",
  expectedUntil: "2010-01-01",
  council: "Leeds",
  region: "London",
  regions: "South West",
  missing: "senior_since",
  fact: "senior_since",
  expected: "strong",
  since: "2008-01-01",
  day: "2010-01-04",
  whose: "mentor",
  within: "2009-10",
  option: "m1",
};

const blanks = { ...facts, appliedOn: "", directorSince: "", judgement: "", since: "", region: "", reason: "" };

/** Every sentence of every rule: with all facts and where some are unknown, to the file and to the person, in each stage. */
function sentencesOf(): string[] {
  return [...ruleBook.values()].flatMap((rule) => {
    if (rule.shape === "eligibility") {
      const { brief, because } = rule.refused;
      return [
        brief(words),
        ...[thirdPerson, secondPerson].flatMap((voice) => [facts, blanks].map((some) => because(voice, some, words))),
      ];
    }
    if (rule.shape === "unit") return [];
    return stageIds.flatMap((stage) => {
      const use = { words, stage, params };
      const cutoffs = rule.shape === "priority" ? [-2, 0, 1, 5].map((saved) => rule.words.cutoff(saved, use)) : [];
      const relaxed = rule.shape === "priority" && rule.relaxed ? [rule.relaxed(words)] : [];
      return [rule.words.counts(use), rule.words.worse(1, use), rule.words.worse(1200, use), ...cutoffs, ...relaxed];
    });
  });
}

describe("the words of rules", () => {
  it("hold no key, no rule with its version, nothing undefined, no bare number of a draw and no capital or full stop", () => {
    for (const sentence of sentencesOf()) {
      expect(sentence).not.toMatch(/\b[a-z]+[A-Z]|@\d|undefined|NaN|_|-1\b(?!\d)|\[object/);
      expect(sentence).not.toMatch(/^[A-Z]|\.$|^$|\d{4}-\d\d-\d\d/);
    }
  });

  it("speak to the person in the second person, and of them in the third", () => {
    for (const rule of ruleBook.values()) {
      if (rule.shape !== "eligibility") continue;
      expect(rule.refused.because(secondPerson, facts, words)).not.toMatch(/\bthey\b|\btheir\b(?! councils)/);
      expect(rule.refused.because(thirdPerson, facts, words)).not.toMatch(/\byou/);
    }
  });

  it("say when somebody withdrew, and when an intake began", () => {
    const said = (id: string, some: object) => {
      const rule = ruleBook.get(id);
      return rule?.shape === "eligibility" ? rule.refused.because(secondPerson, { ...some }, words) : "";
    };
    expect(said("not-withdrawn", { on: "2010-05-03", reason: "" })).toBe("you withdrew on 3 May 2010");
    expect(said("not-begun", { startsOn: "2009-11-02" })).toBe("it had already begun, on 2 November 2009");
  });
});
