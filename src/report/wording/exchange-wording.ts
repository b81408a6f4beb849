import { count, grouped, listed } from "../../domain/counting.ts";
import {
  type Consequence,
  type Exchange,
  isExchange,
  type Move,
  type StageAccount,
} from "../../domain/plan/explanation.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { conflictText } from "./conflict-wording.ts";
import { worseText } from "./goal-wording.ts";
import { refusalText } from "./refusal-wording.ts";

/** What would follow, in sentences. */
export function consequenceTexts(
  consequence: Consequence,
  account: StageAccount,
  view: PlanView,
  names: boolean,
): string[] {
  const { words, ruleBook } = view;
  if (!isExchange(consequence)) {
    if (consequence.kind === "undecided")
      return ["No lawful plan that allows it was found, but the search ended without a proof that there is none."];
    const refused = consequence.rules.map((word) => refusalText(word, words, ruleBook)).join("; ");
    if (consequence.rules.length > 0) return [`It is not allowed: ${refused}.`];
    const early = consequence.stopped
      ? " The search for the smallest conflict used up its budget of steps: a part of this may already be too much."
      : "";
    return [`No lawful plan allows it. ${conflictText(consequence.conflict, view, names)}${early}`];
  }
  const moves = movesText(consequence, account, view, names);
  if (consequence.kind === "better") return ["This plan is not optimal: doing so would give a better one.", moves];
  if (consequence.kind === "tie") return [tieText(consequence), moves];
  const price = worseText(consequence.goal, account.stage, view.plan.programme, ruleBook);
  const before = isFirstGoal(consequence, account, view)
    ? ""
    : " Nothing that comes before it in the order of the rules would change.";
  return [`It is allowed, but the plan would be worse: ${price}.${before}`, moves];
}

function isFirstGoal({ goal }: Exchange, { stage }: StageAccount, { plan }: PlanView): boolean {
  const [first] = plan.goals.filter((one) => one.stage === stage);
  return first?.rule === goal.name;
}

function tieText({ lots }: Exchange): string {
  const sums =
    lots === undefined
      ? ""
      : ` The lot numbers of everyone in the exchange add up to ${grouped(lots.now)} as it is and ${grouped(lots.then)} the other way round; the smaller sum wins.`;
  return `It would make no difference by any rule: the two plans are tied, and the lot decided.${sums}`;
}

function movesText({ moves }: Exchange, account: StageAccount, view: PlanView, names: boolean): string {
  const [own, ...others] = moves;
  if (!own) return "";
  const { stage } = account;
  const place = (slot: string | null): string => placeName(slot, stage, view, names);
  if (stage === "pairing") return pairingMoves(own, others, view, place);
  const self = `They would move from ${place(own.from)} to ${place(own.to)}`;
  if (others.length === 0) return `${self}, and nobody else would move.`;
  const people =
    others.length > mostListed
      ? summed(others, view, place)
      : others.map((move) => `${whoOf(move, view, names)} from ${place(move.from)} to ${place(move.to)}`);
  return `${self}, and with them ${count(others.length, "other", "others")}: ${listed(people)}.`;
}

/** Their own mentors are known to them; of others only with names. */
function pairingMoves(
  own: Move,
  others: readonly Move[],
  { nameOf, words, person }: PlanView,
  place: (slot: string | null) => string,
): string {
  const name = (slot: string | null): string => (slot === null ? `no ${words.mentor}` : nameOf(slot));
  const self = `They would have ${name(own.to)} instead of ${name(own.from)}`;
  if (others.length === 0) return `${self}, and nobody else would change.`;
  const named = others.every(({ to }) => to === null || person(to)?.name === place(to));
  if (!named) return `${self}, and ${count(others.length, "other", "others")} would change their ${words.mentor}.`;
  const people = others.map(({ participant, from, to }) => `${participant} from ${place(from)} to ${place(to)}`);
  return `${self}, and with them ${count(others.length, "other", "others")}: ${listed(people)}.`;
}

// A long chain is told by how many go from where to where.
const mostListed = 8;

function summed(moves: readonly Move[], { words }: PlanView, place: (slot: string | null) => string): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of moves) {
    const way = `from ${place(from)} to ${place(to)}`;
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return [...counts].map(([way, number]) => `${count(number, words.participant, words.participants)} ${way}`);
}

function whoOf({ participant }: Move, { person, words }: PlanView, names: boolean): string {
  if (!names) return `another ${words.participant}`;
  const codes = person(participant)?.councils.map(({ code }) => code) ?? [];
  return `the ${words.participant} of ${words.council} ${codes.join(" and ")} (${participant})`;
}

function placeName(
  slot: string | null,
  stage: StageAccount["stage"],
  { words, nameOf }: PlanView,
  names: boolean,
): string {
  if (stage === "placing") return slot ?? "the waiting list";
  if (stage === "cadre") return slot === null ? `outside the ${words.mentors}` : `the ${words.mentors}`;
  if (slot === null) return `no ${words.mentor}`;
  return names ? nameOf(slot) : `another ${words.mentor}`;
}
