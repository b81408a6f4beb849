import { describe, expect, it } from "vitest";
import { linkTerms } from "../../src/app/load/link-terms.ts";
import { inMemory } from "../../src/app/source.ts";
import { validatePlan } from "../../src/app/validate-plan.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { canonicalJson, sha256 } from "../../src/domain/digest.ts";
import type { Participant } from "../../src/domain/people/people.ts";
import type { Change } from "../../src/domain/plan/change.ts";
import { changesHash } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { applyRules, refuserOf } from "../../src/domain/programme/applied-rule.ts";
import { stageOf } from "../../src/domain/programme/programme.ts";
import { openView } from "../../src/engine/stage/stage-view.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { linkFaults } from "../../src/replan/link-faults.ts";
import { renderTable } from "../../src/report/sections/table.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { type Draft, draftOf } from "../check/forgeries.ts";
import { problemOf, tinyProblem } from "../engine/fixture-problem.ts";
import { planFor, replanned } from "./make-plan.ts";

const problem = problemOf(dcsLeadership2009, "councils.csv");
const first = planFor(problem);
const members = first.cadre.map(({ mentor }) => mentor);
const [stepsDown, leaves] = members;
const changes: readonly Change[] = [
  { date: "2009-09-10", event: "mentor_left", participant: stepsDown },
  { date: "2009-09-20", event: "left", participant: leaves },
];
const next = replanned(first, changes);
const idsOf = ({ cadre }: Plan) => cadre.map(({ mentor }) => mentor);

describe("a chosen cadre", () => {
  it("is filled up to its size: members stay, and who stepped down is not chosen again", () => {
    expect(first.cadre).toHaveLength(20);
    expect(next.cadre).toHaveLength(20);
    const stay = members.filter((id) => id !== stepsDown && id !== leaves);
    expect(idsOf(next)).toEqual(expect.arrayContaining(stay));
    const elected = idsOf(next).filter((id) => !stay.includes(id));
    expect(next.previous?.elected).toEqual(elected);
    expect(elected).toHaveLength(2);
    expect(elected).not.toContain(stepsDown);
    expect(next.cadre.filter(({ reasons }) => reasons[0] === "elected").map(({ mentor }) => mentor)).toEqual(elected);
    expect(next.participants.find(({ id }) => id === stepsDown)?.mentorVolunteer).toBe(false);
  });

  it("is the best by its own goals, members counted, of all that can be had", () => {
    const stay = members.filter((id) => id !== stepsDown && id !== leaves);
    const others = eligible(next).filter((id) => !stay.includes(id));
    expect(others.length).toBeGreaterThan(2);
    const best = others
      .flatMap((one, at) => others.slice(at + 1).map((other) => worth(next, [...stay, one, other])))
      .sort(inOrder)[0];
    expect(worth(next, idsOf(next))).toEqual(best);
  });

  it("is never called proved: reports say that the choice has no certificate, and --require-proof asks for one", async () => {
    const text = renderTable(next, { width: 400, color: false, rules: ruleBook });
    expect(text.replace(/[\s│]+/g, " ")).toContain(
      "the 2 mentors who fill vacancies in the cadre were chosen by its rules, without a certificate",
    );
    const outcome = await validatePlan(inMemory("next.json", JSON.stringify(next)), { requireProof: true });
    expect(outcome.findings.map(({ code }) => code)).toContain("proof/election");
  });

  it("keeps those it elected, and is filled no further", () => {
    const third = replanned(next, []);
    expect(idsOf(third)).toEqual(idsOf(next));
    expect(third.previous?.elected).toEqual([]);
    expect(new Set(third.cadre.map(({ reasons }) => reasons.join()))).toEqual(new Set(["given"]));
  });

  it("is filled as far as people are eligible", () => {
    const few = { ...problem, participants: problem.participants.map(onlyMembers) };
    expect(replanned(planFor(few), changes).cadre).toHaveLength(18);
  });

  it("stays as it is where the programme does not fill it, or it was given", () => {
    const stages = dcsLeadership2009.stages.map((spec) => (spec.stage === "cadre" ? { ...spec, topUp: false } : spec));
    const kept = { ...problem, programme: { ...dcsLeadership2009, stages } };
    expect(replanned(planFor(kept), changes).cadre).toHaveLength(18);
    const given = { ...problem, mentors: first.mentors.filter(({ id }) => members.includes(id)) };
    const inputs = [
      { role: "mentors" as const, name: "m.csv", sha256: sha256(canonicalJson(given.mentors)), rows: 20 },
    ];
    const plan = replanned(planFor(given, inputs), changes);
    expect(plan.cadre).toHaveLength(18);
    expect(plan.previous?.elected).toBeUndefined();
    expect(tinyProblem().mentors).toBeDefined();
  });
});

describe("the inspector finds", () => {
  it.each<[string, string, (draft: Draft) => void]>([
    ["cadre/filled", "a vacancy left", (draft) => drop(draft, elected(draft)[0])],
    ["cadre/filled", "more than the size", (draft) => (cadreStage(draft).size = 19)],
    ["cadre/filled", "somebody elected where nobody is to be", (draft) => (cadreStage(draft).topUp = false)],
    [
      "cadre/unlawful",
      "somebody elected against the rules",
      (draft) => {
        const person = draft.participants.find(({ id }) => id === elected(draft)[0]);
        if (person) person.mentorVolunteer = false;
      },
    ],
    ["reason/wrong", "somebody elected without a word", (draft) => elected(draft).shift()],
    [
      "mentor/facts",
      "a member with facts of their own",
      (draft) => {
        const mentor = draft.mentors.find(({ id }) => id === elected(draft)[0]);
        if (mentor) mentor.region = "Elsewhere";
      },
    ],
  ])("%s: %s", (code, _, forge) => {
    const draft = draftOf(next);
    forge(draft);
    expect(checkPlan(draft as Plan, ruleBook).findings.map((finding) => finding.code)).toContain(code);
  });
});

function elected({ previous }: Draft): string[] {
  if (!previous?.elected) throw new Error("nobody is elected");
  return previous.elected;
}

function cadreStage({ programme }: Draft): { size: number; topUp?: boolean | undefined } {
  const spec = programme.stages.find((one) => one.stage === "cadre");
  if (spec?.stage !== "cadre") throw new Error("no cadre");
  return spec;
}

function drop(draft: Draft, gone: string | undefined): void {
  draft.cadre = draft.cadre.filter(({ mentor }) => mentor !== gone);
  draft.mentors = draft.mentors.filter(({ id }) => id !== gone);
  if (draft.previous) draft.previous.elected = elected(draft).filter((id) => id !== gone);
}

// Only the first cadre volunteers.
function onlyMembers(person: Participant): Participant {
  return members.includes(person.id) ? person : { ...person, mentorVolunteer: false };
}

function eligible({ programme, participants, asOf, seed }: Plan): string[] {
  const spec = stageOf(programme, "cadre");
  if (!spec) throw new Error("no cadre");
  const view = openView({ ...problem, programme, participants, asOf, seed }, spec, []);
  const refusers = applyRules(spec.who, ruleBook).map((one) => refuserOf(one, view));
  return participants
    .filter((participant) => refusers.every((refuse) => !refuse({ participant, slot: null })))
    .map(({ id }) => id);
}

/** The first two goals by their definition: persons beyond and missing from the band of each region, then of each type. */
function worth({ participants }: Plan, cadre: readonly string[]): number[] {
  return (["region", "type"] as const).map((by) => {
    let sum = 0;
    for (const value of new Set(participants.map((person) => person[by]))) {
      const inAll = participants.filter((person) => person[by] === value).length;
      const inCadre = participants.filter((person) => person[by] === value && cadre.includes(person.id)).length;
      const exact = (20 * inAll) / participants.length;
      sum += Math.max(0, inCadre - Math.ceil(exact), Math.floor(exact) - inCadre);
    }
    return sum;
  });
}

function inOrder(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : left[at] - right[at];
}

describe("a link of the chain", () => {
  const faults = (plan: Plan) => [
    ...new Set(linkFaults(first, plan, linkTerms).map(({ path }) => (path ?? []).slice(0, 2).join("."))),
  ];

  it("follows from an election, and not from another one, or from a mentor without one", () => {
    const { changes = [] } = next.previous ?? {};
    const inputs = [
      { role: "plan" as const, name: "0.json", sha256: first.digest, rows: first.participants.length },
      { role: "changes" as const, name: "1.csv", sha256: changesHash(changes), rows: changes.length },
    ];
    const elect = (mentors: readonly (string | undefined)[], ids: readonly string[]): Plan => ({
      ...next,
      inputs,
      mentors: next.participants.filter(({ id }) => mentors.includes(id)),
      previous: next.previous && { ...next.previous, elected: ids },
    });
    const ids = elected(draftOf(next));
    const other = eligible(next).find((id) => !idsOf(next).includes(id)) ?? "";
    const swapped = (all: readonly string[]) => all.map((id) => (id === ids[0] ? other : id));
    expect(faults(elect(idsOf(next), ids))).toEqual([]);
    expect(faults(elect(swapped(idsOf(next)), swapped(ids)))).toContain("previous.elected");
    expect(faults(elect([...idsOf(next), other], ids)).some((path) => path.startsWith("mentors"))).toBe(true);
  });
});
