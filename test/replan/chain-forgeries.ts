import { type Draft, first } from "../check/forgeries.ts";

type Before = NonNullable<Draft["previous"]>;

/** What is altered in a plan that goes on from another, and what finds it: the inspector's code, or the chain's path. */
export type ChainForgery = readonly [what: string, found: string, forge: (draft: Draft) => void];

/** A forgery of what the plan tells of the plan before it. */
const told = (what: string, found: string, forge: (previous: Before) => void): ChainForgery => [
  what,
  found,
  ({ previous }) => {
    if (!previous) throw new Error("the case goes on from no plan");
    forge(previous);
  },
];

const person = (draft: Draft, id: string) => first(draft.participants, (one) => one.id === id);
const mentor = (draft: Draft, id: string) => first(draft.mentors, (one) => one.id === id);
const intake = (draft: Draft, id: string) => first(draft.programme.intakes, (one) => one.id === id);
const stage = (draft: Draft, id: string) => first(draft.programme.stages, (one) => one.stage === id);

/** One alteration each of the plan after `chainCase`, its digest made anew. */
export const chainForgeries: readonly ChainForgery[] = [
  told("the digest of another plan", "previous.digest", (previous) => (previous.digest = "0".repeat(64))),
  told("the day of the plan before", "previous.asOf", (previous) => (previous.asOf = "2009-08-31")),
  told("a freeze far ahead", "previous.baseline", (previous) => (previous.frozenBefore = "2012-01-01")),
  told("another stickiness", "certificate/not-confirmed", (previous) => (previous.sticky = "none")),
  told("a change left out: the one who left", "participants.4", (previous) => previous.changes.splice(5, 1)),
  told("a change left out: an offer", "previous.offers", (previous) => previous.changes.splice(0, 1)),
  told("a change left out: the conflict", "participants.0", (previous) => previous.changes.splice(8, 1)),
  told("a change left out: more places", "programme.intakes", (previous) => previous.changes.splice(7, 1)),
  told("a change twice", "change/no-place", (previous) => previous.changes.push(previous.changes[4])),
  told("a change of somebody else", "participants.4", (previous) => (previous.changes[5].participant = "gus")),
  told("a change on another day", "previous.changes", (previous) => (previous.changes[5].date = "2009-09-21")),
  told("a change after the plan's day", "change/after-as-of", (previous) => (previous.changes[8].date = "2009-12-25")),
  told(
    "a withdrawal for another reason",
    "previous.withdrawals",
    (previous) => (previous.changes[6].reason = "illness"),
  ),
  told("an offer of another intake", "previous.baseline", (previous) => (previous.changes[2].value = "2009-10")),
  told("an offer declined that was accepted", "participants.0", (previous) => (previous.changes[3].event = "declined")),
  told("a change that never was", "previous.baseline", (previous) =>
    previous.changes.push({ date: "2009-09-25", event: "withdrew", participant: "gus", reason: "workload" }),
  ),
  told("fewer moves", "previous.moves", (previous) => previous.moves.pop()),
  told("a move nobody made", "previous.moves", (previous) =>
    previous.moves.push({ participant: "hal", stage: "placing", from: "2009-10", to: "2010-11", because: "reserve" }),
  ),
  told("a move from elsewhere", "previous.moves", (previous) => (previous.moves[0].from = "2011-12")),
  told("a move for another reason", "previous.moves", (previous) => (previous.moves[0].because = "capacity_changed")),
  told("a reserve who was no reserve", "previous.moves", (previous) => (previous.moves[1].because = "declined")),
  told("a departure left out", "previous.departures", (previous) => previous.departures.pop()),
  told("a departure on another day", "previous.departures", (previous) => (previous.departures[0].on = "2009-09-02")),
  told(
    "a departure under another name",
    "previous.departures",
    (previous) => (previous.departures[0].name = "Eve Other"),
  ),
  told(
    "a departure from another place",
    "previous.departures",
    (previous) => (previous.departures[0].intake = "2011-12"),
  ),
  told(
    "a departure before any offer",
    "previous.departures",
    (previous) => (previous.departures[0].state = "planned" as never),
  ),
  told("a withdrawal left out", "previous.withdrawals", (previous) => previous.withdrawals.pop()),
  told(
    "a withdrawal of somebody else",
    "previous.withdrawals",
    (previous) => (previous.withdrawals[0].participant = "gus"),
  ),
  told("a deferral nobody asked for", "previous.deferrals", (previous) =>
    previous.deferrals.push({ ...previous.withdrawals[0], event: "deferred" } as never),
  ),
  told("an offer forgotten", "previous.offers", (previous) => void previous.offers?.pop()),
  told("an offer on an earlier day", "previous.offers", (previous) => (first(previous.offers ?? []).on = "2009-09-02")),
  told(
    "an offer of an earlier intake",
    "previous.offers",
    (previous) => (first(previous.offers ?? [], (o) => o.participant === "dev").slot = "2009-10"),
  ),
  told("a failed pair that never was", "previous.failedPairs", (previous) =>
    previous.failedPairs.push({ participant: "cat", mentor: "ann" } as never),
  ),
  told("a vacancy filled in silence", "previous.vacancies", (previous) => previous.vacancies.pop()),
  told("a vacancy judged better", "previous.vacancies", (previous) => (previous.vacancies[0].judgement = "excellent")),
  told("a vacancy in another region", "previous.vacancies", (previous) => (previous.vacancies[0].region = "North")),
  told("more people planned at first", "previous.planned", (previous) => (previous.planned[0].people = 9)),
  told("an intake not planned at first", "previous.planned", (previous) => previous.planned.pop()),
  told(
    "a place in the baseline that was accepted",
    "previous.baseline",
    (previous) => (first(previous.baseline.places, (p) => p.participant === "gus").state = "accepted"),
  ),
  told(
    "a place in the baseline elsewhere",
    "previous.baseline",
    (previous) => (first(previous.baseline.places, (p) => p.participant === "hal").intake = "2011-12"),
  ),
  told("a place in the baseline dropped", "previous.baseline", (previous) => previous.baseline.places.pop()),
  told(
    "a pair in the baseline that ends later",
    "previous.baseline",
    (previous) => (first(previous.baseline.pairs).endsOn = "2012-11-01"),
  ),
  told("a pair in the baseline dropped", "previous.baseline", (previous) => previous.baseline.pairs.pop()),
  told("a reserve put in front", "previous.baseline", (previous) => previous.baseline.reserves.unshift("gus")),
  told("no reserves", "previous.baseline", (previous) => previous.baseline.reserves.pop()),
  told(
    "an earlier place elsewhere",
    "previous.placements",
    (previous) => (first(previous.placements).intake = "2011-12"),
  ),
  told("an earlier lot", "previous.placements", (previous) => (first(previous.placements).lot = 1)),
  told("an earlier place dropped", "previous.placements", (previous) => previous.placements.pop()),
  told("an earlier waiting list without anybody", "previous.waitingList", (previous) => previous.waitingList.pop()),
  told(
    "an earlier pair with another mentor",
    "previous.pairings",
    (previous) => (first(previous.pairings).mentor = "ann"),
  ),
  told("an origin by an offer", "previous.origins", (previous) => (first(previous.origins).reasons = ["pinned"])),
  told("an origin on an earlier day", "previous.origins", (previous) => (first(previous.origins).since = "2009-01-01")),
  told("an origin dropped", "previous.origins", (previous) => previous.origins.pop()),
  ["another region for somebody who stayed", "participants.5", (draft) => (person(draft, "gus").region = "North")],
  ["a better judgement", "participants.2", (draft) => (person(draft, "cat").judgement = "excellent")],
  ["an application in time", "participants.2", (draft) => (person(draft, "cat").appliedOn = "2009-07-01")],
  ["a longer time in post", "participants.2", (draft) => (person(draft, "cat").appointedOn = "2001-01-01")],
  ["a conflict undone", "participants.0", (draft) => (person(draft, "ann").conflicts = [])],
  [
    "a wish of somebody else's making",
    "participants.5",
    (draft) => (person(draft, "gus").preferredIntakes = ["2009-10"]),
  ],
  ["another name", "participants.5", (draft) => (person(draft, "gus").name = "Gus Other")],
  ["another council", "participants.5", (draft) => (first(person(draft, "gus").councils).code = "elsewhere")],
  ["somebody left out", "participants.7", (draft) => draft.participants.pop()],
  ["a mentor who takes three", "mentors.1", (draft) => (mentor(draft, "max").capacity = 3)],
  ["a mentor of another region", "mentors.1", (draft) => (mentor(draft, "max").region = "South")],
  ["a mentor for longer in post", "mentors.1", (draft) => (mentor(draft, "max").directorSince = "1999-01-01")],
  ["a mentor left out", "mentors.1", (draft) => draft.mentors.pop()],
  ["a mentor nobody named", "mentors.2", (draft) => draft.mentors.push({ ...mentor(draft, "max"), id: "zoe" })],
  ["places that no change gave", "programme.intakes", (draft) => (intake(draft, "2009-10").places = 3)],
  ["an intake on another day", "programme.intakes", (draft) => (intake(draft, "2011-12").startsOn = "2011-09-12")],
  ["an intake closed", "programme.intakes", (draft) => (intake(draft, "2011-12").open = false)],
  [
    "an intake more",
    "programme.intakes",
    (draft) => draft.programme.intakes.push({ id: "2012-13", places: 9, startsOn: "2012-09-03", endsOn: "2013-09-02" }),
  ],
  ["a rule dropped", "programme.stages", (draft) => stage(draft, "placing").rules.shift()],
  ["a goal dropped", "programme.stages", (draft) => stage(draft, "placing").goals.splice(2, 1)],
  ["goals in another order", "programme.stages", (draft) => stage(draft, "placing").goals.reverse()],
  ["another parameter", "programme.stages", (draft) => (first(stage(draft, "pairing").who).with = { months: 99 })],
  [
    "a pairing of another length",
    "programme.stages",
    (draft) => ((stage(draft, "pairing") as { endsOn?: string }).endsOn = "2011-11-01"),
  ],
  ["another goal of completion", "programme.completeBy", (draft) => (draft.programme.completeBy = "2015-12-31")],
  ["another title", "programme.title", (draft) => (draft.programme.title = "Another programme")],
  ["a seed of one's own choice", "seed", (draft) => (draft.seed = "mine")],
  ["a day of one's own choice", "programme.asOf", (draft) => (draft.asOf = "2009-10-01")],
  ["a setting of nonsense", "settings", (draft) => draft.settings.push({ path: "x", value: "y" })],
  ["no inputs", "inputs", (draft) => (draft.inputs = [])],
  ["an input twice", "inputs", (draft) => draft.inputs.push(first(draft.inputs))],
  ["an input with more rows", "inputs.0", (draft) => (first(draft.inputs).rows = 99)],
  ["no file of changes", "inputs", (draft) => draft.inputs.pop()],
  ["another file of changes", "inputs.1", (draft) => (draft.inputs[1].sha256 = "1".repeat(64))],
  ["a file of fewer changes", "inputs.1", (draft) => (draft.inputs[1].rows = 1)],
  ["an input that was another plan", "inputs", (draft) => (first(draft.inputs).sha256 = "1".repeat(64))],
  ["no plan before", "cadre/source", (draft) => delete draft.previous],
  ["a vacancy not counted", "summary.vacant", (draft) => (draft.summary.vacant = 0)],
  [
    "a place that was declined",
    "previous.moves",
    (draft) => (first(draft.placements, (p) => p.participant === "ben").intake = "2010-11"),
  ],
];
