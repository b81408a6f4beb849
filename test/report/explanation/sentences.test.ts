import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { secondPerson, thirdPerson } from "../../../src/domain/programme/rule-words.ts";
import { explainerOf } from "../../../src/engine/explain/explain.ts";
import { problemOfPlan } from "../../../src/engine/plan/problem-of-plan.ts";
import { renderExplanation } from "../../../src/report/explanation/explanation.ts";
import { refusalText } from "../../../src/report/wording/refusal-wording.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { dcsPlan, golden, root } from "../../cli/command.ts";

const planAt = (path: string): Plan => JSON.parse(readFileSync(path, "utf8")) as Plan;
const made = (file: string, ...args: readonly string[]): Plan =>
  JSON.parse(dcsPlan(["allocate", `${root}/fixtures/${file}`, "--json", "--quiet", ...args]).out) as Plan;

const plans: readonly (readonly [string, () => Plan])[] = [
  ["the story", () => planAt(`${root}/fixtures/story/golden/plan.json`)],
  ["dcs-leadership-2009", () => planAt(golden)],
  ["aspiring-directors-2010", () => made("aspiring-2010.csv", "--programme", "aspiring-directors-2010")],
  [
    "executive-2010",
    () => made("executive-2010.csv", "--programme", "executive-2010", "--set", "intakes.2010-11.places=20"),
  ],
  [
    "workforce-strategy-2006",
    () =>
      made(
        "workforce-2006.csv",
        "--programme",
        "workforce-strategy-2006",
        "--mentors",
        `${root}/fixtures/consultants-2006.csv`,
      ),
  ],
  ["training-themes-2009", () => made("training-themes-2009.csv", "--programme", "training-themes-2009")],
  ["rolling-2023", () => made("councils-2023.csv", "--programme", `${root}/fixtures/programmes/rolling-2023.yaml`)],
];

// A key of ours, a rule with its version, a number that stands for none, a rule's title told as what happened.
const banned = /\b[a-z]+[A-Z][a-z]|@\d|(?<![\w-])-1\b|undefined|NaN|: (Has|The post|Applied|Free|Available) /;

describe.each(plans)("what is said to people: %s", (_name, planOf) => {
  const plan = planOf();
  const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
  const explanations = plan.participants.map((person) => explainer.explain(person, () => false));

  it("holds no key, no rule@1 and no -1, and never a rule's title for its opposite", () => {
    const options = { width: 100, color: false, rules: ruleBook, names: false };
    const own = new Set(plan.participants.flatMap(({ name, councils }) => [name, ...councils.map((one) => one.name)]));
    for (const explanation of explanations) {
      const [head = "", ...text] = renderExplanation(explanation, [], plan, options).split("\n\n");
      expect([...own].some((name) => head.includes(name))).toBe(true);
      expect(text.join("\n")).not.toMatch(banned);
    }
  });

  it("says of every refusal why, in both voices", () => {
    const refusals = explanations.flatMap(({ stages }) =>
      stages.flatMap(({ barredBy, options }) => [...barredBy, ...options.flatMap(({ rules }) => rules)]),
    );
    const texts = refusals
      .filter(({ refusal }) => refusal !== undefined)
      .flatMap((word) =>
        [thirdPerson, secondPerson].map((voice) => refusalText(word, plan.programme.words, ruleBook, voice)),
      );
    for (const text of new Set(texts)) expect(text).not.toMatch(/excludes it|\d{4}-\d\d-\d\d|_/);
    for (const text of new Set(texts)) expect(text).not.toMatch(banned);
  });
});

describe("the story", () => {
  const storyFile = `${root}/fixtures/story/golden/plan.json`;
  const explained = (...args: readonly string[]): string => {
    const { out, err } = dcsPlan(["explain", storyFile, ...args]);
    return `${out}${err}`.replace(/\s+/g, " ");
  };

  it("keeps the reason of the plan that first gave a place", () => {
    expect(explained("d-0104")).toContain(
      "They were placed there on 28 October 2009 because it had already been offered to them (Asked to join the first intake as its only newly appointed director from south-west London), and have kept the place since.",
    );
    expect(explained("d-0115")).toContain(
      "They were placed there on 5 December 2011 because they deferred, and have kept",
    );
    expect(explained("--all")).toContain(
      "They were placed there on 1 September 2009 by the rules, and have kept the place",
    );
  });

  it("tells whoever withdrew or left that they did, and does not go through the intakes", () => {
    const withdrew = explained("d-0255");
    expect(withdrew).toContain("They have no place: they withdrew on 10 January 2011 (Inspection in the council).");
    expect(withdrew).not.toMatch(/Why not|Cut-off/);
    expect(explained("d-0255", "--intake", "2010-11")).toContain("Why not 2010-11?");
    expect(explained("Marian Onslow-Bird")).toContain("Marian Onslow-Bird left on 2009-09-28");
  });

  it("says when somebody withdrew, and when an intake had begun", () => {
    const plan = planAt(`${root}/fixtures/story/golden/plan.json`);
    const gone = plan.previous?.withdrawals ?? [];
    expect(gone.length).toBeGreaterThan(0);
    const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
    for (const { participant } of gone) {
      const person = plan.participants.find(({ id }) => id === participant);
      if (!person) throw new Error("who withdrew is still among the participants");
      const text = renderExplanation(explainer.explain(person), [], plan, {
        width: 1000,
        color: false,
        rules: ruleBook,
        names: false,
      });
      const said = text.replace(/\s+/g, " ");
      expect(said).toMatch(/They have no place: they withdrew on \d+ \w+ \d{4}/);
      expect(said).toMatch(/it had already begun, on 2 November 2009/);
    }
  });
});
