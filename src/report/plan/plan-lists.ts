import { capitalised } from "../../domain/counting.ts";
import type {
  CadreMember,
  Override,
  Pairing,
  Reason,
  Refused,
  Unpaired,
  Waiting,
} from "../../domain/plan/plan-entries.ts";
import type { Departure, Move } from "../../domain/plan/previous.ts";
import type { Column } from "../column.ts";
import { stageTitle } from "../sections/goals.ts";
import { moveReasonText } from "../wording/move-wording.ts";
import { reasonText, relaxationText } from "../wording/reasons.ts";
import type { PlanView } from "./plan-view.ts";

/*
 * The lists of a plan, each column by its id. A format takes the columns that it has room for, in its own order:
 * `columns.council, columns.why`.
 */

interface OfParticipant {
  readonly participant: string;
}

/** The columns that say who somebody is. */
export function whoColumns<T extends OfParticipant>(view: PlanView) {
  return peopleColumns<T>(view, view.words.participant, ({ participant }) => participant);
}

function peopleColumns<T>({ words, nameOf, councilOf, person }: PlanView, noun: string, personId: (row: T) => string) {
  return {
    council: {
      head: capitalised(words.council),
      value: (row) => councilOf(personId(row)),
      kind: "name",
      rank: 0,
      least: 18,
    },
    person: {
      head: capitalised(noun),
      value: (row) => nameOf(personId(row)),
      kind: "person",
      personId,
      rank: 0,
      least: 16,
    },
    region: { head: "Region", value: (row) => person(personId(row))?.region ?? "", rank: 2, least: 12 },
    type: { head: "Type", value: (row) => person(personId(row))?.type ?? "", rank: 4, least: 12 },
  } as const satisfies Readonly<Record<string, Column<T>>>;
}

/** Reason codes as one text. */
export function whyOf(reasons: readonly Reason[], { words, ruleBook }: PlanView): string {
  return reasons.map((reason) => reasonText(reason, words, ruleBook)).join("; ");
}

function whyColumn<T extends { readonly reasons: readonly Reason[] }>(view: PlanView, rank: number): Column<T> {
  return { head: "Why", value: ({ reasons }) => whyOf(reasons, view), kind: "sentence", rank, least: 18 };
}

export function waitingColumns(view: PlanView) {
  return {
    position: { head: "No.", value: ({ position }) => position, kind: "number", rank: 0 },
    ...whoColumns<Waiting>(view),
    why: whyColumn<Waiting>(view, 1),
    lot: { head: "Lot", value: ({ lot }) => lot, kind: "number", rank: 5 },
  } as const satisfies Readonly<Record<string, Column<Waiting>>>;
}

export function refusedColumns(view: PlanView) {
  return {
    ...whoColumns<Refused>(view),
    status: { head: "Status", value: ({ participant }) => view.person(participant)?.status ?? "", rank: 3 },
    why: whyColumn<Refused>(view, 0),
  } as const satisfies Readonly<Record<string, Column<Refused>>>;
}

/** Offers honoured although a rule refuses them. */
export function overrideColumns(view: PlanView) {
  const who = whoColumns<Override>(view);
  const refusals = (rules: readonly string[]) => rules.map((rule) => `refused/${rule}`);
  return {
    ...who,
    council: { ...who.council, rank: 1 },
    intake: { head: capitalised(view.words.intake), value: ({ intake }) => intake, rank: 0, least: 8 },
    rules: {
      head: "Refused by",
      value: ({ rules }) => whyOf(refusals(rules), view),
      kind: "sentence",
      rank: 2,
      least: 14,
    },
    reason: { head: "Reason given", value: ({ reason }) => reason, kind: "name", rank: 0, least: 14 },
  } as const satisfies Readonly<Record<string, Column<Override>>>;
}

export function cadreColumns(view: PlanView) {
  const who = peopleColumns<CadreMember>(view, view.words.mentor, ({ mentor }) => mentor);
  const { person, loadOf } = view;
  return {
    council: { ...who.council, least: 20 },
    person: { ...who.person, value: ({ name }) => name, least: 20 },
    region: who.region,
    type: { ...who.type, rank: 3 },
    directorSince: {
      head: "Director since",
      value: ({ mentor }) => person(mentor)?.directorSince ?? "",
      kind: "date",
      rank: 4,
    },
    judgement: { head: "Judgement", value: ({ mentor }) => person(mentor)?.judgement ?? "", rank: 5 },
    load: { head: "Load", value: ({ mentor }) => loadOf(mentor), kind: "count", rank: 1 },
    capacity: { head: "Capacity", value: ({ capacity }) => capacity, kind: "count", rank: 1 },
    why: { ...whyColumn<CadreMember>(view, 6), least: 14 },
  } as const satisfies Readonly<Record<string, Column<CadreMember>>>;
}

/** Pairings, and after them those without a mentor, who have no dates. */
export function pairingColumns(view: PlanView) {
  const { words, councilOf, nameOf, ruleBook } = view;
  const who = whoColumns<Pairing>(view);
  return {
    council: { ...who.council, rank: 2, least: 16 },
    person: who.person,
    mentor: {
      head: capitalised(words.mentor),
      value: ({ mentor }) => nameOf(mentor),
      kind: "person",
      personId: ({ mentor }) => mentor,
      rank: 0,
      least: 16,
    },
    mentorCouncil: {
      head: `${capitalised(words.mentor)}'s ${words.council}`,
      value: ({ mentor }) => councilOf(mentor),
      kind: "name",
      rank: 3,
      least: 16,
    },
    starts: { head: "Starts", value: ({ startsOn }) => startsOn, kind: "date", rank: 4 },
    ends: { head: "Ends", value: ({ endsOn }) => endsOn, kind: "date", rank: 5 },
    unmet: {
      head: "Preferences not met",
      value: ({ relaxed }) => relaxed.map((rule) => relaxationText(rule, words, ruleBook)).join("; "),
      rank: 1,
      least: 12,
    },
  } as const satisfies Readonly<Record<string, Column<Pairing>>>;
}

export function unpairedColumns(view: PlanView) {
  return { ...whoColumns<Unpaired>(view), why: whyColumn<Unpaired>(view, 0) };
}

/** Whose place or mentor is another than in the plan before. */
export function moveColumns(view: PlanView) {
  const { words, nameOf, plan } = view;
  const who = whoColumns<Move>(view);
  const gone = new Map(plan.previous?.departures.map(({ participant, name }) => [participant, name]));
  const what: Readonly<Record<string, string>> = { placing: words.intake, pairing: words.mentor };
  const slot = (id: string | null, { stage }: Move): string => {
    if (id === null) return "none";
    return stage === "placing" ? id : (gone.get(id) ?? nameOf(id));
  };
  return {
    person: who.person,
    council: { ...who.council, rank: 2, least: 16 },
    what: { head: "What", value: ({ stage }) => what[stage] ?? stageTitle(stage, plan.programme), rank: 1 },
    before: { head: "Before", value: (move) => slot(move.from, move), kind: "name", rank: 0, least: 8 },
    now: { head: "Now", value: (move) => slot(move.to, move), kind: "name", rank: 0, least: 8 },
    why: { head: "Why", value: ({ because }) => moveReasonText(because, words), rank: 1, least: 16 },
  } as const satisfies Readonly<Record<string, Column<Move>>>;
}

/** Who left or withdrew since the first plan. */
export function departureColumns({ words, councilName }: PlanView) {
  return {
    person: { head: capitalised(words.participant), value: ({ name }) => name, kind: "name", rank: 0, least: 16 },
    councils: {
      head: capitalised(words.councils),
      value: ({ councils }) => councils.map(councilName).join("; "),
      kind: "name",
      rank: 3,
      least: 16,
    },
    on: { head: "On", value: ({ on }) => on, kind: "date", rank: 0 },
    why: {
      head: "Why",
      value: ({ event, reason }) => (reason === "" ? event : `${event}: ${reason}`),
      kind: "name",
      rank: 0,
      least: 16,
    },
    intake: { head: capitalised(words.intake), value: ({ intake = "" }) => intake, rank: 1 },
    state: { head: "State", value: ({ state = "" }) => state, rank: 2 },
  } as const satisfies Readonly<Record<string, Column<Departure>>>;
}
