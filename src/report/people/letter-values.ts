import { count, listed, longDay } from "../../domain/counting.ts";
import { addDays, type Day } from "../../domain/dates.ts";
import type { OwnLuck } from "../../domain/draw/chances.ts";
import type { ChangeSet, RuleWord } from "../../domain/plan/explanation.ts";
import { type LetterKind, letterEvent } from "../../domain/plan/letter.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Standing } from "../../domain/plan/status/standing.ts";
import { secondPerson } from "../../domain/programme/rule-words.ts";
import { furtherOf, furtherText } from "../plan/further-of.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { luckText } from "../wording/chance-wording.ts";
import { changeSetText } from "../wording/change-wording.ts";
import { keptBecause } from "../wording/move-wording.ts";
import { reasonText } from "../wording/reasons.ts";
import { refusalText } from "../wording/refusal-wording.ts";
import type { LetterValues } from "./letter.ts";

/** What a letter says that the plan alone does not show. */
export interface LetterFacts {
  /** The day of the letter. */
  readonly on: Day;
  readonly answerBy?: Day | undefined;
  /** Why somebody is not admitted, with the facts that decided; a plan alone holds only the rules' names. */
  readonly refusalsOf: (person: string) => readonly RuleWord[] | undefined;
  /** What luck had to do with somebody's place. */
  readonly luckOf: (person: string) => OwnLuck | undefined;
  /** With which facts of their own the rules would admit them. */
  readonly admittedWith: (person: string) => ChangeSet | undefined;
  /** Those who could take a place, by intake, in order. */
  readonly reserves: ReadonlyMap<string, readonly string[]>;
}

/** What each field of a letter to somebody holds. */
export function letterValues(standing: Standing, view: PlanView, facts: LetterFacts): LetterValues {
  const { plan } = view;
  const { person, place, waiting, withdrawal, pairing, state } = standing;
  const { id } = person;
  const { programme } = plan;
  const event = letterEvent(standing, plan);
  const is = (kind: LetterKind): string => (event.kind === kind ? "yes" : "");
  const mentees = plan.pairings.filter(({ mentor }) => mentor === id).map(({ participant }) => participant);
  const isOffer = event.kind === "offered" || event.kind === "moved" || (event.kind === "kept" && state === undefined);
  const days = (number: number | undefined): Day => (number === undefined ? "" : addDays(facts.on, number));
  const decides = event.kind !== "mentor" && event.kind !== "withdrew";
  const { contact = "" } = programme;
  return {
    name: person.name,
    council: view.councilOf(id),
    region: person.region,
    programme: programme.title,
    date: longDay(facts.on),
    placed: place ? "yes" : "",
    offered: is("offered"),
    moved: is("moved"),
    kept: is("kept"),
    accepted: state === "accepted" ? "yes" : "",
    started: is("started"),
    completed: is("completed"),
    waiting: is("waiting"),
    refused: is("refused"),
    withdrew: longDay(withdrawal?.on ?? ""),
    intake: place ? intakeName(place.intake, plan) : "",
    cohort: place?.cohort === undefined ? "" : cohortName(place.intake, place.cohort, plan),
    starts: longDay(place?.startsOn ?? ""),
    ends: longDay(place?.endsOn ?? ""),
    position: waiting ? String(waiting.position) : "",
    from: event.from === undefined ? "" : slotName(event.from, plan),
    why: event.kind === "moved" ? whyMoved(id, view) : "",
    reason: reasonOf(standing, view, facts),
    luck: luckFor(standing, event.kind, facts),
    needed: neededFor(standing, event.kind, view, facts),
    answer_by: isOffer ? longDay(facts.answerBy ?? days(programme.answerBy)) : "",
    contact,
    contest_by: contact !== "" && decides ? longDay(days(programme.contestBy)) : "",
    mentor: pairing ? view.nameOf(pairing.mentor) : "",
    mentor_council: pairing ? view.councilOf(pairing.mentor) : "",
    mentor_starts: longDay(pairing?.startsOn ?? ""),
    mentor_ends: longDay(pairing?.endsOn ?? ""),
    mentees: listed(mentees.map((mentee) => withCouncil(mentee, view))),
    sessions: sessionsOf(id, view),
    further: furtherOf(plan, id)
      .map((part) => furtherText(part, view, undefined))
      .join("; "),
    as_of: longDay(plan.asOf),
    plan: plan.digest.slice(0, 12),
  };
}

function reasonOf(
  { person: { id }, place, waiting, withdrawal }: Standing,
  view: PlanView,
  facts: LetterFacts,
): string {
  const { plan, words, ruleBook } = view;
  if (withdrawal) return "";
  const refused = plan.refused.find(({ participant }) => participant === id);
  const refusals = refused ? (facts.refusalsOf(id) ?? []) : [];
  if (refusals.length > 0) return refusals.map((word) => refusalText(word, words, ruleBook, secondPerson)).join("; ");
  const reasons = (place ?? waiting ?? refused)?.reasons ?? [];
  return reasons.map((reason) => toYou(reasonText(reason, words, ruleBook))).join("; ");
}

function luckFor({ person: { id } }: Standing, kind: LetterKind, { luckOf }: LetterFacts): string {
  const luck = kind === "offered" || kind === "waiting" ? luckOf(id) : undefined;
  return luck ? luckText(luck, kind === "offered", secondPerson) : "";
}

function whyMoved(id: string, { plan, words, person }: PlanView): string {
  const move = plan.previous?.moves.find(({ participant, stage }) => participant === id && stage === "placing");
  const origin = plan.previous?.origins.find(({ participant }) => participant === id);
  const because = move?.because ?? origin?.because;
  const reason = person(id)?.pinReason;
  if (because === "pinned") return `it was offered to you by name${reason === undefined ? "" : ` (${reason})`}`;
  return because === undefined ? "" : toYou(keptBecause(because, words));
}

/** What would have to happen, or be different, for a place. */
function neededFor({ person: { id } }: Standing, kind: LetterKind, view: PlanView, facts: LetterFacts): string {
  if (kind === "refused") {
    const set = facts.admittedWith(id);
    return set === undefined ? "" : changeSetText(set, view.words);
  }
  if (kind !== "waiting") return "";
  const byTurn = new Map<number, string[]>();
  for (const [intake, people] of facts.reserves) {
    const before = people.indexOf(id);
    if (before >= 0) byTurn.set(before, [...(byTurn.get(before) ?? []), intakeName(intake, view.plan)]);
  }
  const ways = [...byTurn].map(([before, intakes]) => {
    const where = `${intakes.slice(0, -1).join(", ")}${intakes.length > 1 ? " or " : ""}${intakes[intakes.length - 1] ?? ""}`;
    if (before === 0) return `a place becomes free in ${where}, where you are the first who could take it`;
    return `a place becomes free in ${where} and ${count(before, "person", "people")} who could take it before you ${before === 1 ? "does" : "do"} not`;
  });
  return ways.join("; or if ");
}

/** A mentor's own days: who is in each session. */
function sessionsOf(id: string, view: PlanView): string {
  const { plan } = view;
  const slots = plan.programme.intakes.flatMap((intake) =>
    (intake.cohorts ?? []).filter(({ mentor }) => mentor === id).map((cohort) => ({ intake: intake.id, ...cohort })),
  );
  return slots
    .flatMap(({ intake, id: cohort, startsOn }) => {
      const people = plan.placements.filter((one) => one.intake === intake && one.cohort === cohort);
      if (people.length === 0) return [];
      return [`${longDay(startsOn)} for ${listed(people.map(({ participant }) => withCouncil(participant, view)))}`];
    })
    .join("; ");
}

function withCouncil(id: string, { nameOf, councilOf }: PlanView): string {
  const council = councilOf(id);
  return council === "" ? nameOf(id) : `${nameOf(id)} (${council})`;
}

function intakeName(id: string, { programme }: Plan): string {
  return programme.intakes.find((intake) => intake.id === id)?.title ?? id;
}

function cohortName(intake: string, id: string, { programme }: Plan): string {
  const cohorts = programme.intakes.find((one) => one.id === intake)?.cohorts;
  return cohorts?.find((cohort) => cohort.id === id)?.title ?? id;
}

function slotName(slot: string, plan: Plan): string {
  const [intake = "", cohort] = slot.split("/");
  const name = intakeName(intake, plan);
  return cohort === undefined ? name : `${name} (${cohortName(intake, cohort, plan)})`;
}

const you: Readonly<Record<string, string>> = {
  they: secondPerson.they,
  their: secondPerson.their,
  them: secondPerson.them,
  themselves: secondPerson.themselves,
};

/** One of our own sentences about somebody, said to themselves; names are put in afterwards. */
function toYou(text: string): string {
  return text.replace(/\b(?:they|their|them|themselves)\b/g, (word) => you[word] ?? word);
}
