import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { Participant } from "../../../src/domain/people/people.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import type { StageResult } from "../../../src/domain/plan/stage-result.ts";
import type { FurtherStage, SlotSpec } from "../../../src/domain/programme/further-stage.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import type { RuleUse } from "../../../src/domain/programme/rule-use.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { draftOf } from "../../check/forgeries.ts";
import { sealed } from "../../check/tiny-planner.ts";
import { tinyProblem } from "../../engine/fixture-problem.ts";
import { planFor, replanned } from "../../replan/make-plan.ts";
import { type Dice, diceFrom } from "../../solver/seeded.ts";
import { person } from "../person.ts";

const byTeam: RuleUse = { rule: "together@1", with: { by: "team" } };
const goals: RuleUse[] = [{ rule: "placed@1" }, { rule: "apart@1" }, { rule: "evenly-filled@1" }, { rule: "lot@1" }];
const stageOf = (id: string, slots: readonly SlotSpec[], rules: readonly RuleUse[]): FurtherStage => {
  return { id, title: id, kind: "session", slots: { from: "list", slots }, who: [], rules, goals };
};
const day = (number: number): string => `2020-10-0${number + 1}`;
const free: RuleUse = { rule: "dates-free@1", with: { fact: "away" } };

const tiny = tinyProblem();

function problemOf(participants: readonly Participant[], ...further: readonly FurtherStage[]): Problem {
  const intake = { id: "all", places: 99, startsOn: "2020-09-07", endsOn: "2021-09-06" };
  const placing = { stage: "placing" as const, who: [], rules: [{ rule: "places@1" }], goals: [{ rule: "placed@1" }] };
  const programme = {
    ...tiny.programme,
    rows: "people" as const,
    asOf: "2020-01-01",
    completeBy: undefined,
    facts: { team: "text" as const, away: "dates" as const },
    intakes: [intake],
    stages: [placing],
    further,
  };
  return { ...tiny, programme, asOf: "2020-01-01", participants, mentors: undefined };
}

const teamOf = ({ facts }: Participant): string => String(facts?.team ?? "");
const member = (id: string, team: string, more: Partial<Participant> = {}) => person(id, { facts: { team }, ...more });
const slotOf = (stage: StageResult | undefined, id: string): string | undefined =>
  stage?.assignments.find(({ participant }) => participant === id)?.slot;

function smallCase(seed: number): { readonly problem: Problem; readonly slots: readonly SlotSpec[] } {
  const dice = diceFrom(seed);
  const slots = ["z", "m", "a"].slice(0, dice.between(1, 3)).map((id, at) => {
    return { id, places: dice.between(1, 4), startsOn: day(at) };
  });
  const ids = ["p", "q", "r", "s", "t", "u"].slice(0, dice.between(2, 6));
  const people = ids.map((id) => memberBy(dice, id, ids));
  return { problem: problemOf(people, stageOf("talk", slots, [free, byTeam])), slots };
}

function memberBy(dice: Dice, id: string, ids: readonly string[]): Participant {
  const away = [0, 1, 2].filter(() => dice.chance(15)).map(day);
  const conflicts = ids.filter((other) => other !== id && dice.chance(12));
  return person(id, { facts: { team: dice.pick(["red", "red", "blue", ""]), away }, conflicts });
}

/** All ways in which teams stay together, and the least totals: no rule of the book, engine or solver is asked. */
function leastByTrying({ participants, seed }: Problem, slots: readonly SlotSpec[]): number[] {
  const options = participants.map(({ facts }) => [
    ...slots.filter(({ startsOn }) => !(facts?.away as string[]).includes(startsOn ?? "")),
    null,
  ]);
  const drawn = (person: string, slot: string): number =>
    createHash("sha256").update(`${seed}\0${person}\0${slot}`).digest().readUInt32BE(0) >>> 2;
  const counts = participants.map((_, at) => options[at].length > 1);
  const isTogether = (taken: readonly (SlotSpec | null)[]): boolean =>
    participants.every((one, at) =>
      participants.every(
        (other, to) =>
          teamOf(one) === "" || teamOf(one) !== teamOf(other) || !counts[at] || !counts[to] || taken[at] === taken[to],
      ),
    );
  let best: number[] | undefined;
  const walk = (taken: readonly (SlotSpec | null)[]): void => {
    if (taken.length < participants.length) {
      for (const option of options[taken.length]) walk([...taken, option]);
      return;
    }
    const fills = slots.map((slot) => taken.filter((one) => one === slot).length);
    if (fills.some((fill, at) => fill > (slots[at].places ?? 0)) || !isTogether(taken)) return;
    const [least, most] = [Math.floor, Math.ceil].map((whole) => whole(participants.length / slots.length));
    const apart = participants.flatMap((one, at) =>
      participants.slice(at + 1).filter((other, after) => {
        const isApart = one.conflicts.includes(other.id) || other.conflicts.includes(one.id);
        return isApart && taken[at] !== null && taken[at] === taken[at + 1 + after];
      }),
    ).length;
    const totals = [
      taken.filter((one) => one === null).length,
      apart,
      fills.reduce((sum, fill) => sum + Math.max(0, fill - most) + Math.max(0, least - fill), 0),
      taken.reduce((sum, one, at) => sum + drawn(participants[at].id, one?.id ?? ""), 0),
    ];
    const at = totals.findIndex((total, index) => total !== best?.[index]);
    if (!best || (at >= 0 && totals[at] < best[at])) best = totals;
  };
  walk([]);
  return best ?? [];
}

describe("people who stay together", () => {
  it("have what trying everything finds, proved, on 100 small problems", () => {
    let [units, apart] = [0, 0];
    for (let seed = 0; seed < 100; seed++) {
      const { problem, slots } = smallCase(seed);
      const plan = planFor(problem);
      const [talk] = plan.stages ?? [];
      const found = talk.goals.map(({ value, proof }) => `${value} ${proof}`);
      expect(found, `seed ${seed}`).toEqual(leastByTrying(problem, slots).map((value) => `${value} certificate`));
      const reds = problem.participants.filter((one) => teamOf(one) === "red").length;
      if (reds > 1) units++;
      if (talk.without.some(({ reasons }) => reasons.includes("without/together"))) apart++;
    }
    expect(Math.min(units, apart)).toBeGreaterThan(10);
  }, 60_000);

  it("are one unit by what an earlier stage gave them, each in one session as a whole", () => {
    const people = Array.from({ length: 12 }, (_, at) => person(`p${at + 10}`));
    const groups = stageOf(
      "groups",
      [
        { id: "g1", places: 4 },
        { id: "g2", places: 4 },
        { id: "g3", places: 4 },
      ],
      [],
    );
    const talk = stageOf(
      "talk",
      [
        { id: "t1", places: 9 },
        { id: "t2", places: 9 },
      ],
      [{ rule: "together@1", with: { stage: "groups" } }],
    );
    const plan = planFor(problemOf(people, groups, talk));
    const [first, second] = plan.stages ?? [];
    const pairs = new Set(people.map(({ id }) => `${slotOf(first, id)} ${slotOf(second, id)}`));
    expect(pairs.size).toBe(3);
    expect(second?.goals[2]).toMatchObject({ rule: "evenly-filled", value: 4 });
  });

  it("are named where no slot can take them: too many for each, or to be kept apart as well", () => {
    const people = [...["a", "b", "c"].map((id) => member(id, "red")), member("d", "blue"), member("e", "blue")];
    people[3] = { ...people[3], conflicts: ["e"] };
    const slots = [2, 1].map((places, at) => ({ id: `t${at}`, places }));
    const allocation = allocate(problemOf(people, stageOf("talk", slots, [byTeam])));
    expect(allocation.status === "planned" && allocation.findings).toMatchObject([
      { code: "together/too-large", params: { people: "a, b, c", count: 3, places: 2 } },
      { code: "together/kept-apart", params: { people: "d, e" } },
    ]);
  });

  it("go without as a whole where no slot has room for all, and blanks bind nobody", () => {
    const people = [...["a", "b", "c"].map((id) => member(id, "red")), member("d", ""), member("e", "")];
    const [talk] = planFor(problemOf(people, stageOf("talk", [{ id: "t", places: 2 }], [byTeam]))).stages ?? [];
    expect(talk.assignments.map(({ participant }) => participant)).toEqual(["d", "e"]);
    expect(talk.without).toMatchObject([{ participant: "a" }, { participant: "b" }, { participant: "c" }]);
  });

  it("do not wait for a member who cannot take part, nor for one who has been", () => {
    const people = [member("a", "red"), member("b", "red"), member("c", "red")];
    const absent = { ...people[2], facts: { team: "red", away: [day(0), day(1)] } };
    const slots = [0, 1].map((at) => ({ id: `t${at}`, places: 3, startsOn: day(at) }));
    const stage = stageOf("talk", slots, [free, byTeam]);
    const plan = planFor(problemOf([people[0], people[1], absent], stage));
    const own = slotOf(plan.stages?.[0], "a");
    expect([own, slotOf(plan.stages?.[0], "b"), slotOf(plan.stages?.[0], "c")]).toEqual([own, own, undefined]);
    const [one] = planFor(problemOf(people.slice(0, 2), stage)).stages ?? [];
    expect(one.without).toEqual([]);
    // The first talk is over when "n" comes: the others have been there, or go with "n".
    const before = planFor(problemOf(people.slice(0, 2), stageOf("talk", slots.slice(0, 1), [byTeam])));
    const further = [stageOf("talk", slots, [byTeam])];
    const next = replanned(sealed({ ...before, programme: { ...before.programme, further } }), [
      { date: "2020-10-02", event: "appointed", participant: "n", facts: { name: "New", facts: { team: "red" } } },
    ]);
    expect(["a", "b", "n"].map((id) => slotOf(next.stages?.[0], id))).toEqual(["t0", "t0", "t1"]);
  });

  it("are counted by the inspector: who leaves the others is found", () => {
    const people = ["a", "b", "c"].map((id) => member(id, "red"));
    const slots = [0, 1].map((at) => ({ id: `t${at}`, places: 3, startsOn: day(at) }));
    const plan = planFor(problemOf(people, stageOf("talk", slots, [byTeam])));
    const draft = draftOf(plan) as { stages: { assignments: { slot: string; startsOn: string; endsOn: string }[] }[] };
    const [entry] = draft.stages[0].assignments;
    const other = entry.slot === "t0" ? 1 : 0;
    Object.assign(entry, { slot: `t${other}`, startsOn: day(other), endsOn: day(other) });
    const { findings } = checkPlan(sealed(draft as unknown as Plan), ruleBook);
    expect(findings.map(({ code }) => code)).toContain("further/divided");
  });
});
