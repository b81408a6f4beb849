import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/plan/change.ts";
import { changeEvents } from "../../src/domain/plan/change.ts";
import { applyChanges } from "../../src/replan/apply-changes.ts";
import { replanCodes } from "../../src/replan/change-error.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { mentorOf, planFor, replanned, whereIs } from "./make-plan.ts";

// The case that fixtures/tiny/README.md solves by hand: ann and eve in 2009-10, ben and hal in 2010-11, dev, flo and gus
// in 2011-12, cat waits, ivy (an interim) is refused; cat is paired with max, eve with ann, dev with nobody.
const mentors = [{ role: "mentors" as const, name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }];
const plan = planFor(tinyProblem(), mentors);

const change = (date: string, event: Change["event"], participant?: string, rest: Partial<Change> = {}): Change => ({
  date,
  event,
  ...(participant !== undefined && { participant }),
  ...rest,
});

function codesOf(...changes: readonly Change[]): (string | undefined)[] {
  return applyChanges(plan, changes, ruleBook).findings.map(({ code, path }) => `${path?.join("/")}: ${code}`);
}

describe("people and posts", () => {
  it("fills a vacated place with the first reserve who can take it, and moves nobody else", () => {
    const after = replanned(plan, [change("2009-09-10", "left", "flo", { reason: "retired" })]);
    expect(whereIs(after, "cat")).toBe("2011-12");
    expect(whereIs(after, "flo")).toBe("gone");
    expect(after.previous?.moves).toEqual([
      { participant: "cat", stage: "placing", from: null, to: "2011-12", because: "reserve" },
      { participant: "flo", stage: "placing", from: "2011-12", to: null, because: "left" },
    ]);
    expect(after.previous?.departures).toEqual([
      {
        participant: "flo",
        name: "Flo Farrant",
        on: "2009-09-10",
        event: "left",
        reason: "retired",
        councils: ["fernbridge"],
        intake: "2011-12",
        state: "offered",
      },
    ]);
    expect(after.summary.vacant).toBe(1);
  });

  it("lets a successor join as newly appointed, with the facts of the council", () => {
    const facts = { name: "Nia North" };
    const after = replanned(plan, [
      change("2009-09-10", "left", "flo"),
      change("2009-09-20", "appointed", "nia", { council: "fernbridge", facts }),
    ]);
    const nia = after.participants.find(({ id }) => id === "nia");
    expect(nia).toMatchObject({ region: "South", type: "county", judgement: "excellent", directorSince: "2009-09-20" });
    expect(nia?.councils).toEqual([{ code: "fernbridge", name: "Fernbridge" }]);
    // The reserve comes before her.
    expect([whereIs(after, "cat"), whereIs(after, "nia")]).toEqual(["2011-12", "waiting"]);
    expect(mentorOf(after, "nia")).toBeDefined();
    expect(after.summary.vacant).toBe(0);
  });

  it("keeps the place of a director who moves council, with the new council's facts", () => {
    const facts = { region: "North", type: "county" };
    const rest = { council: "newtown", councilName: "Newtown", facts };
    const after = replanned(plan, [change("2009-10-05", "moved_council", "gus", rest)]);
    expect(whereIs(after, "gus")).toBe("2011-12");
    expect(after.participants.find(({ id }) => id === "gus")).toMatchObject({
      councils: [{ code: "newtown", name: "Newtown" }],
      region: "North",
      appointedOn: "2009-10-05",
      directorSince: "2007-11-01",
    });
    expect(after.previous?.vacancies.map(({ code }) => code)).toEqual(["glenhurst"]);
  });

  it("lets two directors change posts on one day, and finds two who hold one post at its end", () => {
    const swap = [
      change("2009-10-05", "moved_council", "gus", { council: "harrowby" }),
      change("2009-10-05", "moved_council", "hal", { council: "glenhurst" }),
    ];
    expect(codesOf(...swap)).toEqual([]);
    expect(codesOf(...swap.slice(0, 1))).toEqual(["changes/0/council_code: change/post-held"]);
  });

  it("counts a director of two councils once, and both councils as covered", () => {
    const shared = replanned(plan, [
      change("2009-09-10", "left", "hal"),
      change("2009-09-11", "shared_post_started", "gus", { council: "harrowby" }),
    ]);
    const gus = shared.participants.find(({ id }) => id === "gus");
    expect(gus?.councils.map(({ code }) => code)).toEqual(["glenhurst", "harrowby"]);
    expect(gus?.judgement).toBe("poor");
    expect(shared.summary.completeBy).toMatchObject({ of: 8, ofCouncils: 9 });
    const ended = replanned(shared, [change("2010-01-05", "shared_post_ended", "gus", { council: "glenhurst" })]);
    expect(ended.participants.find(({ id }) => id === "gus")?.councils).toEqual([
      { code: "harrowby", name: "Harrowby" },
    ]);
    expect(ended.previous?.vacancies.map(({ code }) => code)).toEqual(["glenhurst"]);
  });

  it("merges and splits councils by date, and leaves the plan before as it was", () => {
    const before = JSON.stringify(plan);
    const rest = { council: "gh", councilName: "Glenharrow", value: "glenhurst;harrowby" };
    const merged = replanned(plan, [change("2010-04-01", "council_merged", "gus", rest)]);
    expect(merged.participants.find(({ id }) => id === "gus")?.councils).toEqual([{ code: "gh", name: "Glenharrow" }]);
    expect(whereIs(merged, "hal")).toBe("gone");
    expect(merged.previous?.departures[0]).toMatchObject({ participant: "hal", event: "council_merged" });
    const value = "g=Glen;h=Harrow";
    const split = replanned(merged, [change("2011-04-01", "council_split", undefined, { council: "gh", value })]);
    expect(split.participants.find(({ id }) => id === "gus")?.councils).toEqual([{ code: "g", name: "Glen" }]);
    expect(split.previous?.vacancies.map(({ code }) => code)).toEqual(["h"]);
    expect(JSON.stringify(plan)).toBe(before);
  });

  it("admits an interim who is made permanent", () => {
    const after = replanned(plan, [
      change("2009-09-10", "left", "flo"),
      change("2009-09-10", "left", "cat"),
      change("2009-09-20", "made_permanent", "ivy"),
    ]);
    expect([whereIs(plan, "ivy"), whereIs(after, "ivy")]).toEqual(["refused", "2011-12"]);
  });
});

describe("offers", () => {
  it("freezes what has started, whatever the rules say of it now", () => {
    const facts = { status: "interim" as const };
    const after = replanned(plan, [change("2009-12-01", "corrected", "ann", { facts })]);
    expect(after.placements.find(({ participant }) => participant === "ann")).toMatchObject({
      intake: "2009-10",
      reasons: ["started"],
    });
  });

  it("defers within the limit only, and never takes it for a withdrawal", () => {
    const later = replanned(plan, [change("2009-10-01", "deferred", "ann", { value: "2010-11", reason: "illness" })]);
    expect(whereIs(later, "ann")).not.toBe("2009-10");
    const defer = (value: string) => change("2009-10-01", "deferred", "ann", { value, reason: "illness" });
    expect(codesOf(defer("2011-12"))).toEqual(["changes/0/value: change/deferral-limit"]);
    expect(codesOf(defer("2009-10"))).toEqual(["changes/0/value: change/deferral-order"]);
    const last = replanned(plan, [change("2010-10-01", "deferred", "gus", { reason: "workload" })]);
    expect(last.previous?.withdrawals).toEqual([]);
    expect(last.previous?.deferrals).toMatchObject([{ participant: "gus", from: "2011-12" }]);
    expect(last.previous?.baseline.reserves[0]).toBe("gus");
  });

  it("ends a claim with its limit, and leaves whoever had it in front of the others who wait", () => {
    const full = [
      change("2009-10-01", "deferred", "ann", { reason: "illness" }),
      change("2009-10-02", "capacity_changed", undefined, { value: "2010-11=0" }),
    ];
    const waits = replanned(plan, full);
    expect(whereIs(waits, "ann")).toBe("waiting");
    const lapsed = replanned(waits, [], { asOf: "2010-11-03" });
    expect(lapsed.previous?.deferrals).toEqual([]);
    expect(lapsed.previous?.withdrawals).toEqual([]);
    expect(lapsed.previous?.baseline.reserves[0]).toBe("ann");
    expect(lapsed.refused.map(({ participant }) => participant)).not.toContain("ann");
  });

  it("offers places above the number by policy, with the reason in the plan", () => {
    const reason = "One in ten does not start";
    const after = replanned(plan, [
      change("2009-09-10", "capacity_changed", undefined, { value: "2011-12=3+1", reason }),
    ]);
    expect(whereIs(after, "cat")).toBe("2011-12");
    expect(after.programme.intakes.find(({ id }) => id === "2011-12")?.overbook).toEqual({ places: 1, reason });
  });

  it("keeps a late joiner's pin with its reason while it is new, and freezes it afterwards", () => {
    const late = replanned(plan, [
      change("2009-12-01", "capacity_changed", undefined, { value: "2009-10=3" }),
      change("2009-12-01", "pinned", "cat", { value: "2009-10", reason: "Nobody had told her" }),
    ]);
    expect(late.overrides.find(({ participant }) => participant === "cat")).toMatchObject({
      reason: "Nobody had told her",
      rules: ["applied-in-time", "not-begun"],
    });
    const frozen = replanned(late, [], { asOf: "2009-12-15" });
    expect(frozen.placements.find(({ participant }) => participant === "cat")?.reasons).toEqual(["started"]);
  });

  it("takes an offer back and finds what was there before", () => {
    const pin = change("2009-09-10", "pinned", "gus", { value: "2009-10", reason: "A promise" });
    const after = replanned(plan, [pin, change("2009-09-11", "unpinned", "gus")]);
    expect(after.placements).toEqual(plan.placements);
  });

  it("does not offer again what was declined", () => {
    const after = replanned(plan, [change("2009-09-10", "declined", "gus")]);
    expect([whereIs(after, "gus"), whereIs(after, "cat")]).toEqual(["waiting", "2011-12"]);
  });

  it("records the letters that went out, of places and of mentors, and makes offers of drafts", () => {
    const vacated = replanned(plan, [change("2009-09-10", "left", "flo")]);
    // A draft: without a letter it does not hold her.
    expect(vacated.previous?.baseline.places.find(({ participant }) => participant === "cat")).toBeUndefined();
    const sent = replanned(vacated, [
      change("2009-09-20", "offered", "cat"),
      change("2009-09-21", "offered", "cat", { value: "max" }),
      change("2009-09-21", "offered", "ben", { value: "2010-11" }),
      change("2009-09-22", "accepted", "cat"),
    ]);
    expect(sent.previous?.offers).toEqual([
      { participant: "ben", slot: "2010-11", on: "2009-09-21" },
      { participant: "cat", mentor: "max", on: "2009-09-21" },
      { participant: "cat", slot: "2011-12", on: "2009-09-20" },
    ]);
    expect(sent.previous?.baseline.places.find(({ participant }) => participant === "cat")?.state).toBe("accepted");
    const gone = replanned(sent, [change("2009-10-01", "left", "cat")]);
    expect(gone.previous?.offers).toEqual([{ participant: "ben", slot: "2010-11", on: "2009-09-21" }]);
  });

  it("keeps those who accepted before those with an offer, and nobody where the policy says so", () => {
    const changes = [
      change("2009-09-10", "accepted", "flo"),
      change("2009-09-11", "capacity_changed", undefined, { value: "2011-12=1" }),
    ];
    expect(whereIs(replanned(plan, changes, { sticky: "accepted" }), "flo")).toBe("2011-12");
    expect(replanned(plan, changes, { sticky: "none" }).goals[0]).toMatchObject({ rule: "fewest-moved", value: 0 });
    expect(replanned(plan, changes).goals[0]).toMatchObject({ rule: "fewest-moved", value: 2 });
  });
});

describe("mentors", () => {
  it("pairs a departing mentor's mentees again, never with a former pair, and moves no other", () => {
    const gone = replanned(plan, [change("2009-12-01", "mentor_left", "ann")]);
    expect([mentorOf(gone, "eve"), mentorOf(gone, "cat")]).toEqual(["max", "max"]);
    expect(gone.previous?.failedPairs).toMatchObject([{ participant: "eve", mentor: "ann", event: "mentor_left" }]);
    expect(gone.previous?.moves).toContainEqual({
      participant: "eve",
      stage: "pairing",
      from: "ann",
      to: "max",
      because: "mentor-left",
    });
    const back = replanned(gone, [
      change("2010-01-10", "mentor_left", "max"),
      change("2010-01-11", "mentor_joined", "ann", { value: "2" }),
    ]);
    // ann is back, but eve was hers before; cat was not.
    expect([mentorOf(back, "eve"), mentorOf(back, "cat")]).toEqual([undefined, "ann"]);
  });

  it("ends the pair of a mentor who moves to the mentee's council", () => {
    const after = replanned(plan, [change("2009-12-01", "moved_council", "max", { council: "coldmere" })]);
    expect(mentorOf(after, "cat")).toBe("ann");
    expect(mentorOf(after, "eve")).toBe("ann");
  });

  it("ends a pair against which a conflict is declared", () => {
    const after = replanned(plan, [change("2009-12-01", "conflict_declared", "max", { value: "cat" })]);
    expect(mentorOf(after, "cat")).toBe("ann");
    expect(after.previous?.failedPairs).toMatchObject([{ participant: "cat", mentor: "max" }]);
  });

  it("lets a mentor from outside become a participant, and stay a mentor", () => {
    const rest = { council: "newtown", councilName: "Newtown" };
    const after = replanned(plan, [change("2009-09-10", "appointed", "max", rest)]);
    expect(whereIs(after, "max")).toBe("waiting");
    expect(mentorOf(after, "cat")).toBe("max");
    expect(after.participants.find(({ id }) => id === "max")?.directorSince).toBe("2005-04-04");
  });

  it("keeps a pairing that is under way although the mentee is newly appointed no longer", () => {
    const after = replanned(plan, [], { asOf: "2010-10-01" });
    expect(after.pairings).toEqual(plan.pairings);
    expect(replanned(after, [], { asOf: "2010-11-02" }).pairings).toEqual([]);
  });
});

describe("contradictions", () => {
  const on = "2009-09-10";
  const cases: readonly (readonly [code: string, column: string, changes: readonly Change[]])[] = [
    ["change/unknown-person", "participant_id", [change(on, "left", "nobody")]],
    [
      "change/not-yet",
      "date",
      [
        change(on, "left", "new"),
        change("2009-10-01", "appointed", "new", { council: "x", councilName: "X", facts: { name: "N" } }),
      ],
    ],
    ["change/gone", "participant_id", [change("2009-09-11", "accepted", "flo"), change(on, "left", "flo")]],
    [
      "change/withdrawn",
      "participant_id",
      [change("2009-09-11", "accepted", "flo"), change(on, "withdrew", "flo", { reason: "workload" })],
    ],
    ["change/already", "event", [change(on, "made_permanent", "flo")]],
    ["change/in-post", "participant_id", [change(on, "appointed", "flo", { council: "ashdale" })]],
    ["change/no-name", "participant_id", [change(on, "appointed", "new", { council: "ashdale" })]],
    ["change/no-council", "council_code", [change(on, "appointed", "new", { facts: { name: "N" } })]],
    ["change/unknown-council", "council_code", [change(on, "moved_council", "flo", { council: "atlantis" })]],
    ["change/post-held", "council_code", [change(on, "moved_council", "flo", { council: "ashdale" })]],
    ["change/not-their-council", "council_code", [change(on, "shared_post_ended", "flo", { council: "ashdale" })]],
    ["change/only-post", "council_code", [change(on, "shared_post_ended", "flo", { council: "fernbridge" })]],
    ["change/unknown-intake", "value", [change(on, "accepted", "flo", { value: "2099" })]],
    ["change/intake-started", "value", [change("2009-12-01", "accepted", "flo", { value: "2009-10" })]],
    ["change/no-place", "participant_id", [change(on, "accepted", "cat")]],
    ["change/not-started", "participant_id", [change(on, "completed", "flo")]],
    ["change/has-started", "participant_id", [change("2009-12-01", "declined", "ann")]],
    ["change/deferral-order", "value", [change(on, "deferred", "flo", { value: "2010-11", reason: "illness" })]],
    ["change/deferral-limit", "value", [change(on, "deferred", "ann", { value: "2011-12", reason: "illness" })]],
    ["change/not-a-mentor", "participant_id", [change(on, "mentor_left", "flo")]],
    ["change/other-mentor", "value", [change(on, "offered", "cat", { value: "ann" })]],
    ["change/below-started", "value", [change("2009-12-01", "capacity_changed", undefined, { value: "2009-10=1" })]],
    ["change/bad-value", "value", [change(on, "capacity_changed", undefined, { value: "many" })]],
    ["change/not-pinned", "participant_id", [change(on, "unpinned", "flo")]],
    ["change/nothing-corrected", "participant_id", [change(on, "corrected", "flo")]],
  ];

  it.each(cases)("%s at %s", (code, column, changes) => {
    expect(codesOf(...changes)).toEqual([`changes/0/${column}: ${code}`]);
  });

  it("refuses what happens after the day of the new plan, and works the rest in", () => {
    const changes = [change("2010-03-01", "left", "flo"), change("2009-09-20", "left", "ben")];
    const { findings, problem } = applyChanges(plan, changes, ruleBook, { asOf: "2009-10-01" });
    expect(findings).toMatchObject([{ code: "change/after-as-of", path: ["changes", 0, "date"] }]);
    expect(problem.participants.map(({ id }) => id)).toContain("flo");
    expect(problem.participants.map(({ id }) => id)).not.toContain("ben");
  });

  it("have a case for every code of changes", () => {
    const shown = new Set(["change/after-as-of", ...cases.map(([code]) => code)]);
    expect(replanCodes.filter((code) => code.startsWith("change/") && !shown.has(code))).toEqual([]);
  });

  it("finds twice completed, and everything else at once, each at its own line", () => {
    expect(
      codesOf(
        change("2010-11-02", "completed", "ann"),
        change("2010-11-03", "completed", "ann"),
        change("2009-09-02", "left", "nobody"),
      ),
    ).toEqual(["changes/2/participant_id: change/unknown-person", "changes/1/event: change/already"]);
  });
});

describe("the story's events", () => {
  it("are twenty-three, as published", () => {
    expect([...changeEvents].sort()).toEqual(
      "accepted applied appointed capacity_changed completed conflict_declared corrected council_merged council_split declined deferred interim_started left made_permanent mentor_joined mentor_left moved_council offered pinned shared_post_ended shared_post_started unpinned withdrew".split(
        " ",
      ),
    );
  });
});
