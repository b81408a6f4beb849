import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { CheckCode } from "../../src/check/codes.ts";
import { canonicalJson, sha256 } from "../../src/domain/digest.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { planFor, replanned } from "../replan/make-plan.ts";
import { type Draft, draftOf, first } from "./forgeries.ts";
import { sealed } from "./tiny-planner.ts";

const tiny = tinyProblem();
const fingerprint = sha256(canonicalJson(tiny.mentors));
const mentors = [{ role: "mentors" as const, name: "mentors.csv", sha256: fingerprint, rows: 2 }];
const plan = replanned(planFor(tiny, mentors), [
  { date: "2009-09-10", event: "left", participant: "flo" },
  { date: "2009-12-01", event: "mentor_left", participant: "ann" },
]);

function previousOf(draft: Draft): NonNullable<Draft["previous"]> {
  if (!draft.previous) throw new Error("a replanned plan has one");
  return draft.previous;
}

const forgeries: readonly (readonly [code: CheckCode, what: string, forge: (draft: Draft) => void])[] = [
  ["previous/lost", "somebody gone without a word", (draft) => (previousOf(draft).departures = [])],
  [
    "previous/still-here",
    "somebody gone who is there",
    (draft) => (first(previousOf(draft).departures).participant = "gus"),
  ],
  ["previous/moves", "a move kept back", (draft) => previousOf(draft).moves.pop()],
  ["previous/moves", "a move invented", (draft) => (first(previousOf(draft).moves).to = "2010-11")],
  [
    "previous/frozen",
    "somebody frozen who had not started",
    (draft) => (first(previousOf(draft).baseline.places, ({ participant }) => participant === "gus").state = "started"),
  ],
  ["previous/origins", "a place without its origin", (draft) => previousOf(draft).origins.pop()],
  [
    "previous/origins",
    "another reason than the plan's",
    (draft) => (first(previousOf(draft).origins).reasons = ["pinned"]),
  ],
  [
    "previous/origins",
    "a place from a day to come",
    (draft) => (first(previousOf(draft).origins).since = "2030-01-01"),
  ],
  [
    "previous/origins",
    "an origin told twice",
    (draft) => previousOf(draft).origins.push(first(previousOf(draft).origins)),
  ],
  [
    "held/left",
    "somebody who has started put on the waiting list",
    (draft) => {
      draft.placements = draft.placements.filter(({ participant }) => participant !== "ann");
      draft.waitingList = [{ participant: "ann", position: 1, lot: 1, reasons: ["waiting/places"] }];
    },
  ],
  [
    "placement/unlawful",
    "somebody who has started put elsewhere",
    (draft) => (first(draft.placements, ({ participant }) => participant === "ann").intake = "2011-12"),
  ],
  [
    "goal/value",
    "an offer forgotten, so that a move would not count",
    (draft) => {
      const { places } = previousOf(draft).baseline;
      first(places, ({ participant }) => participant === "hal").intake = "2011-12";
    },
  ],
  [
    "pairing/unlawful",
    "a former pair made again",
    (draft) => {
      const [pair] = previousOf(draft).failedPairs;
      previousOf(draft).failedPairs.push({ ...pair, participant: "cat", mentor: "max" });
    },
  ],
  [
    "pairing/dates",
    "a kept pairing that starts anew",
    (draft) => (first(draft.pairings, ({ participant }) => participant === "cat").startsOn = "2009-12-01"),
  ],
  [
    "reason/wrong",
    "a start told as a placement",
    (draft) => (first(draft.placements, ({ participant }) => participant === "ann").reasons = ["placed"]),
  ],
];

describe("a replanned plan", () => {
  it("passes", () => {
    expect(checkPlan(plan, ruleBook).findings).toEqual([]);
    expect(checkPlan(plan, ruleBook).goals.map(({ proof }) => proof)).not.toContain("search");
  });

  it.each(forgeries)("%s: %s", (code, _what, forge) => {
    const draft = draftOf(plan);
    forge(draft);
    expect(checkPlan(sealed(draft), ruleBook).findings.map((finding) => finding.code)).toContain(code);
  });
});
