import type { CheckCode } from "../../src/check/codes.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { forgedHash } from "./tiny-planner.ts";

/** A plan that may be changed anywhere. */
export type Draft = Mutable<Plan>;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A copy as it comes from a file: nothing in it is shared. */
export function draftOf(plan: Plan): Draft {
  return JSON.parse(JSON.stringify(plan)) as Draft;
}

export interface Forgery {
  readonly what: string;
  readonly code: CheckCode;
  readonly forge: (draft: Draft) => void;
}

const forgery = (code: CheckCode, what: string, forge: (draft: Draft) => void): Forgery => ({ what, code, forge });

/** The first of a list; a forgery of nothing would test nothing. */
export function first<T>(items: readonly T[], fits: (item: T) => boolean = () => true): T {
  const found = items.find(fits);
  if (found === undefined) throw new Error("The small case has nothing to forge here");
  return found;
}

const stageAt = (draft: Draft, id: string) => first(draft.programme.stages, (spec) => spec.stage === id);
const prices = (draft: Draft, at = 1) =>
  first(first(draft.certificate.stages.slice(at)).leaves, (leaf) => leaf.prices.length > 0);

const blankDirectorSince = (draft: Draft) => {
  for (const person of [...draft.participants, ...draft.mentors]) delete person.directorSince;
};

/** A plan before that gave nothing to anybody: every claim about it is the forger's. */
const goesOn = (draft: Draft, given: Partial<NonNullable<Draft["previous"]>>) => {
  draft.previous = {
    digest: "sha256:0",
    asOf: draft.programme.asOf,
    placements: [],
    waitingList: [],
    pairings: [],
    origins: [],
    failedPairs: [],
    baseline: { places: [], pairs: [], reserves: [] },
    frozenBefore: draft.programme.asOf,
    sticky: "none",
    changes: [],
    moves: [],
    departures: [],
    withdrawals: [],
    deferrals: [],
    vacancies: [],
    planned: [],
    ...given,
  };
};

/** One change each to the small case's plan, and the fault that it must show. */
export const forgeries: readonly Forgery[] = [
  forgery("list/id-twice", "a participant twice", (draft) => draft.participants.push(first(draft.participants))),
  forgery("list/order", "participants out of order", (draft) => draft.participants.reverse()),
  forgery("list/order", "placements out of order", (draft) => draft.placements.reverse()),
  forgery("list/unexpected", "placements without such a stage", (draft) => {
    draft.programme.stages = draft.programme.stages.filter(({ stage }) => stage !== "placing");
  }),
  forgery("goal/unjudged", "no data claimed for a goal that has them", (draft) => {
    first(draft.goals, ({ rule }) => rule === "same-region").unjudged = ["region"];
  }),
  forgery("goal/unjudged", "a goal proved by a column that nobody has filled", (draft) => {
    for (const person of [...draft.participants, ...draft.mentors]) person.region = "";
  }),
  forgery("unjudged/missing", "a refusal by a column that nobody has filled", blankDirectorSince),
  forgery("unjudged/unfounded", "no data claimed for a refusal that has them", (draft) => {
    draft.unjudged = [{ stage: "placing", rule: "in-post-by-start", columns: ["appointed_on"] }];
  }),
  forgery("unjudged/unfounded", "the refusals without data out of order", (draft) => {
    blankDirectorSince(draft);
    draft.unjudged = [
      { stage: "pairing", rule: "newly-appointed", columns: ["director_since"] },
      { stage: "cadre", rule: "experienced", columns: ["director_since"] },
    ];
  }),
  forgery("programme/stage-twice", "a stage twice", (draft) =>
    draft.programme.stages.push(first(draft.programme.stages)),
  ),
  forgery("programme/intake-twice", "an intake twice", (draft) =>
    draft.programme.intakes.push(first(draft.programme.intakes)),
  ),
  forgery("programme/slot-twice", "a start of a cohort named as an intake is", (draft) => {
    const intake = first(draft.programme.intakes);
    const { id, places, startsOn, endsOn } = intake;
    draft.programme.intakes.push({ ...intake, id: `${id}/x` });
    intake.cohorts = [{ id: "x", places, startsOn, endsOn }];
  }),
  forgery("programme/slot-twice", "two starts of a cohort with one name", (draft) => {
    const intake = first(draft.programme.intakes);
    const { places, startsOn, endsOn } = intake;
    const cohort = { id: "x", places, startsOn, endsOn };
    intake.cohorts = [cohort, { ...cohort }];
  }),
  forgery(
    "programme/rule-unknown",
    "an unknown rule",
    (draft) => (first(stageAt(draft, "placing").rules).rule = "none@1"),
  ),
  forgery(
    "programme/rule-unknown",
    "another version",
    (draft) => (first(stageAt(draft, "placing").rules).rule = "available@2"),
  ),
  forgery("programme/rule-shape", "a goal among the rules", (draft) =>
    stageAt(draft, "placing").rules.push({ rule: "lot@1", id: "x" }),
  ),
  forgery(
    "programme/rule-parameter",
    "an unknown parameter",
    (draft) => (first(stageAt(draft, "placing").rules).with = { x: 1 }),
  ),
  forgery(
    "programme/rule-parameter",
    "a value out of range",
    (draft) => (first(stageAt(draft, "pairing").who).with = { months: -1 }),
  ),
  forgery(
    "programme/rule-parameter",
    "months beyond the calendar",
    (draft) => (first(stageAt(draft, "pairing").who).with = { months: 1e15 }),
  ),
  forgery(
    "programme/rule-parameter",
    "an unknown choice",
    (draft) => (first(stageAt(draft, "placing").who).with = { statuses: ["king"] }),
  ),
  forgery("programme/rule-name-twice", "two rules of one name", (draft) =>
    stageAt(draft, "placing").goals.push({ rule: "placed@1" }),
  ),
  forgery("programme/limit", "places that are no integer", (draft) => (first(draft.programme.intakes).places = 1.5)),
  forgery(
    "unknown/participant",
    "an unknown participant placed",
    (draft) => (first(draft.placements).participant = "nobody"),
  ),
  forgery("participant/nowhere", "a placement left out", (draft) => draft.placements.pop()),
  forgery("participant/twice", "placed and waiting", (draft) => {
    first(draft.waitingList).participant = first(draft.placements).participant;
  }),
  forgery("unknown/intake", "an unknown intake", (draft) => (first(draft.placements).intake = "never")),
  forgery("unknown/intake", "an intake that is not open", (draft) => (first(draft.placements).intake = "later")),
  forgery(
    "unknown/intake",
    "a pin to an intake that is not open",
    (draft) => (first(draft.participants).pinnedIntake = "later"),
  ),
  forgery("placement/dates", "another first day", (draft) => (first(draft.placements).startsOn = "2009-11-03")),
  forgery("placement/dates", "another last day", (draft) => (first(draft.placements).endsOn = "2010-11-02")),
  forgery("placement/cohort", "a cohort nobody declared", (draft) => (first(draft.placements).cohort = "January")),
  forgery("lot/wrong", "another lot of someone placed", (draft) => (first(draft.placements).lot += 1)),
  forgery("lot/wrong", "another lot of someone waiting", (draft) => (first(draft.waitingList).lot += 1)),
  forgery("waiting/position", "another position", (draft) => (first(draft.waitingList).position = 7)),
  forgery("waiting/order", "two change places on the waiting list", (draft) => {
    draft.waitingList.reverse();
    for (const [at, waiting] of draft.waitingList.entries()) waiting.position = at + 1;
  }),
  forgery(
    "pin/flag",
    "a pin that is not marked",
    (draft) => delete first(draft.placements, ({ pinned }) => pinned === true).pinned,
  ),
  forgery("pin/flag", "a mark without a pin", (draft) => (first(draft.placements).pinned = true)),
  forgery("pin/not-honoured", "a pinned person elsewhere", (draft) => {
    first(draft.placements, ({ pinned }) => pinned === true).intake = "first";
  }),
  forgery("placement/unlawful", "a place against the rules", (draft) => {
    const late = first(
      draft.placements,
      ({ participant, intake }) => "ce".includes(participant) && intake === "second",
    );
    late.intake = "first";
  }),
  forgery("placement/over-full", "one place fewer", (draft) => (first(draft.programme.intakes).places = 1)),
  forgery("placement/too-few", "a start that is run for too few", (draft) => {
    const intake = first(draft.programme.intakes);
    const { places, startsOn, endsOn } = intake;
    intake.cohorts = [{ id: "only", places, atLeast: places + 1, startsOn, endsOn }];
    for (const placement of draft.placements) if (placement.intake === intake.id) placement.cohort = "only";
  }),
  forgery("limit/broken", "one place fewer", (draft) => (first(draft.programme.intakes).places = 1)),
  forgery("limit/broken", "a smaller cadre", (draft) => draft.cadre.pop()),
  forgery("refused/unfounded", "somebody waiting is refused", (draft) => {
    const { participant } = first(draft.waitingList.splice(0, 1));
    draft.refused.push({ participant, reasons: ["refused/available"] });
  }),
  forgery("waiting/unlawful", "somebody refused is waiting", (draft) => {
    const { participant } = first(draft.refused.splice(0, 1));
    draft.waitingList.push({ participant, position: 3, lot: 0, reasons: ["waiting/places"] });
  }),
  forgery("reason/wrong", "another reason for a place", (draft) => (first(draft.placements).reasons = ["pinned"])),
  forgery(
    "reason/wrong",
    "another reason for waiting",
    (draft) => (first(draft.waitingList).reasons = ["waiting/shares"]),
  ),
  forgery(
    "reason/wrong",
    "a rule that does not refuse",
    (draft) => (first(draft.refused).reasons = ["refused/available"]),
  ),
  forgery("reason/wrong", "a rule less than refuse", (draft) =>
    first(draft.refused, ({ reasons }) => reasons.length > 1).reasons.pop(),
  ),
  forgery(
    "reason/wrong",
    "another reason for the cadre",
    (draft) => (first(draft.cadre).reasons = ["chosen", "given"]),
  ),
  forgery(
    "reason/wrong",
    "another reason for a pairing",
    (draft) => (first(draft.pairings).reasons = ["paired", "relaxed/lot"]),
  ),
  forgery(
    "reason/wrong",
    "another reason for no mentor",
    (draft) => (first(draft.unpaired).reasons = ["unpaired/no-lawful-mentor"]),
  ),
  forgery("override/missing", "an override left out", (draft) => draft.overrides.pop()),
  forgery("override/unfounded", "an override that nobody needs", (draft) => {
    draft.overrides.unshift({ participant: "a", intake: "first", reason: "x", rules: [] });
  }),
  forgery("override/wrong", "an override of another rule", (draft) => (first(draft.overrides).rules = ["available"])),
  forgery("override/wrong", "another reason for an override", (draft) => (first(draft.overrides).reason = "Because")),
  forgery("override/no-reason", "a pin against the rules without a reason", (draft) => {
    delete first(draft.participants, ({ id }) => id === "f").pinReason;
    first(draft.overrides).reason = "";
  }),
  forgery("unknown/mentor", "a cadre member nobody knows", (draft) => (first(draft.cadre).mentor = "nobody")),
  forgery("unknown/mentor", "a mentor outside the cadre", (draft) => (first(draft.pairings).mentor = "b")),
  forgery("mentor/facts", "a mentor unlike the participant", (draft) => (first(draft.mentors).region = "West")),
  forgery("mentor/facts", "a chosen mentor with a capacity", (draft) => (first(draft.mentors).capacity = 9)),
  forgery("mentor/missing", "a candidate left out", (draft) => draft.mentors.pop()),
  forgery("mentor/unfounded", "a candidate against the rules", (draft) => {
    draft.mentors.push(first(draft.participants, ({ id }) => id === "c"));
  }),
  forgery("cadre/missing", "a given mentor outside the cadre", (draft) => (first(draft.cadre).reasons = ["given"])),
  forgery("cadre/source", "a chosen cadre said to be given", (draft) => (first(draft.cadre).reasons = ["given"])),
  forgery("cadre/entry", "another name", (draft) => (first(draft.cadre).name = "Somebody")),
  forgery("cadre/entry", "another capacity", (draft) => (first(draft.cadre).capacity = 5)),
  forgery("cadre/unlawful", "somebody chosen against the rules", (draft) => (first(draft.cadre).mentor = "g")),
  forgery("pairing/dates", "another first day", (draft) => (first(draft.pairings).startsOn = "2009-11-03")),
  forgery("pairing/dates", "another last day", (draft) => (first(draft.pairings).endsOn = "2009-11-03")),
  forgery("pairing/unlawful", "a pair against the rules", (draft) => {
    const { participant } = first(draft.pairings);
    first(draft.participants, ({ id }) => id === participant).conflicts = ["a"];
  }),
  forgery("pairing/unsought", "a pair for somebody experienced", (draft) => (first(draft.pairings).participant = "b")),
  forgery("pairing/missing", "an unpaired person left out", (draft) => draft.unpaired.pop()),
  forgery(
    "pairing/twice",
    "paired and unpaired",
    (draft) => (first(draft.pairings).participant = first(draft.unpaired).participant),
  ),
  forgery("pairing/unsought", "a mentor paired", (draft) => (first(draft.pairings).participant = "a")),
  forgery("pairing/over-load", "a mentor with more than they can take", (draft) => {
    const { participant } = first(draft.unpaired.splice(0, 1));
    draft.pairings.push({ ...first(draft.pairings), participant });
  }),
  forgery("pairing/relaxed", "a relaxed wish nobody names", (draft) => (first(draft.pairings).relaxed = ["lot"])),
  forgery("goal/missing", "a goal left out", (draft) => draft.goals.pop()),
  forgery("goal/missing", "goals out of order", (draft) => draft.goals.reverse()),
  forgery("goal/unexpected", "a goal too many", (draft) => draft.goals.push(first(draft.goals))),
  forgery("goal/value", "another value", (draft) => (first(draft.goals.slice(4)).value += 1)),
  forgery("goal/bound", "a bound above the value", (draft) => (first(draft.goals).bound += 1)),
  forgery("goal/bound", "a certificate without its bound", (draft) => (first(draft.goals).bound -= 1)),
  forgery("certificate/stage", "a certificate twice", (draft) =>
    draft.certificate.stages.push(first(draft.certificate.stages)),
  ),
  forgery("certificate/goals", "a certificate for other goals", (draft) =>
    first(draft.certificate.stages).goals.reverse(),
  ),
  forgery("certificate/split", "an unknown leaf", (draft) => (first(draft.certificate.stages).split = 99)),
  forgery("certificate/split", "a leaf that the split does not reach", (draft) => {
    const { leaves } = first(draft.certificate.stages);
    leaves.push(first(leaves));
  }),
  forgery("certificate/split", "a question about nobody", (draft) => {
    const { split } = first(draft.certificate.stages);
    if (typeof split === "object") split.participant = "nobody";
  }),
  forgery("certificate/denominator", "no denominator", (draft) => (prices(draft).denominator = 0)),
  forgery(
    "certificate/limit",
    "a price of an unknown limit",
    (draft) => (first(prices(draft).prices).limit = "places/never"),
  ),
  forgery("certificate/limit", "two prices of one limit", (draft) =>
    prices(draft).prices.push(first(prices(draft).prices)),
  ),
  forgery("certificate/price", "a price of another length", (draft) => first(prices(draft).prices).price.push(0)),
  forgery("certificate/price", "a price that is no integer", (draft) => (first(prices(draft).prices).price[0] = 0.5)),
  forgery("certificate/sign", "a price against a side that is not there", (draft) => {
    prices(draft).prices = [{ limit: "places/first", price: [-1, 0, 0, 0, 0, 0, 0] }];
  }),
  forgery("certificate/beyond", "a wish dearer than its goal", (draft) => {
    prices(draft).prices = [{ limit: "region-share/first/North", price: [0, 1, 0, 0, 0, 0, 0] }];
  }),
  forgery("certificate/beyond", "a wish dearer by a later goal", (draft) => {
    prices(draft).prices = [{ limit: "region-share/first/North", price: [0, 0, 0, 1, 1, 0, 0] }];
  }),
  forgery("certificate/not-confirmed", "prices taken away", (draft) => (prices(draft).prices = [])),
  forgery("certificate/not-confirmed", "no certificate", (draft) => (draft.certificate.stages = [])),
  forgery("certificate/not-claimed", "a proof kept back", (draft) => (first(draft.goals).proof = "search")),
  forgery("cadre/filled", "somebody elected where nobody is to be", (draft) =>
    goesOn(draft, { elected: [first(draft.cadre).mentor] }),
  ),
  forgery("cadre/filled", "a cadre filled beyond its size", (draft) => {
    const cadre = stageAt(draft, "cadre");
    if (cadre.stage !== "cadre") throw new Error("The small case has a cadre");
    cadre.topUp = true;
    cadre.size = 0;
    goesOn(draft, { elected: [first(draft.cadre).mentor] });
  }),
  forgery("previous/origins", "a place before without its origin", (draft) =>
    goesOn(draft, { placements: [first(draft.placements)] }),
  ),
  forgery("previous/origins", "the origin of a place that nobody had", (draft) => {
    const { participant, intake, reasons } = first(draft.placements);
    goesOn(draft, { origins: [{ participant, intake, reasons, since: draft.programme.asOf }] });
  }),
  forgery("summary/wrong", "another number placed", (draft) => (draft.summary.placed += 1)),
  forgery("summary/wrong", "another number filled", (draft) => (first(draft.summary.intakes).filled += 1)),
  forgery("summary/wrong", "an intake left out", (draft) => draft.summary.intakes.pop()),
  forgery("summary/wrong", "an intake too many", (draft) =>
    draft.summary.intakes.push({ id: "later", places: 9, filled: 0 }),
  ),
  forgery("summary/wrong", "no completion", (draft) => delete draft.summary.completeBy),
  forgery("inputs/rows", "another number of vacancies", (draft) => {
    draft.summary.vacant = 0;
    if (draft.summary.completeBy) draft.summary.completeBy.ofCouncils -= 1;
  }),
  forgery("summary/wrong", "a vacancy without its council", (draft) => delete draft.vacancies),
  forgery("inputs/people", "people who do not stand in the list", (draft) => {
    first(draft.inputs).sha256 = forgedHash;
  }),
  forgery("scores/absent", "scores named but not there", (draft) => {
    draft.inputs.push({ role: "scores", name: "scores.csv", sha256: "00", rows: 3 });
  }),
  forgery("scores/twice", "two scores for one pair", (draft) => {
    const row = { participant: "a", option: "first", score: 1 };
    draft.scores = [row, row];
  }),
];
