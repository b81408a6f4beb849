import { usageError } from "../../domain/errors.ts";
import { factOf } from "../../domain/people/facts.ts";
import { foldText } from "../../domain/people/ids.ts";
import { rankingsOf } from "../../domain/people/own-ranking.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Cutoff, Explanation, OptionAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { dayOf, isNamed } from "../../domain/problem.ts";
import { cutoffsOf } from "../../engine/explain/cutoffs.ts";
import { type Asks, asksEarlier, type Explainer, explainerOf } from "../../engine/explain/explain.ts";
import { changesFor } from "../../engine/explain/explain-changes.ts";
import { withRunnerUp } from "../../engine/explain/runner-up.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { ruleBook } from "../../rules/index.ts";
import { asksForLetter } from "./explain-everyone.ts";
import { findPerson } from "./find-person.ts";

/** What is asked about; by default every earlier intake, and of the mentors the next best one. */
export interface ExplainQuestion {
  readonly intake?: string | undefined;
  readonly mentor?: string | undefined;
  /** Every earlier option, however many there are; otherwise those that the person ranks highest. */
  readonly allOptions?: boolean | undefined;
}

/** More answers than this nobody reads, and each is solved for. */
const mostAsked = 6;

/** Why somebody is where they are, with what would have to be different. */
export interface Explained {
  readonly explanation: Explanation;
  /** Of all the intakes asked about. */
  readonly cutoffs: readonly Cutoff[];
  /** Those among them that are about this person. */
  readonly ownCutoffs: readonly Cutoff[];
}

/**
 * Why one person is where they are, and what would follow if they were elsewhere: found by solving again.
 * @param who an id, a council's code, a name or a council
 * @throws UsageError where nobody, or more than one, is meant, or there is no such intake
 */
export function explainPlan(plan: Plan, who: string, question: ExplainQuestion = {}): Explained {
  refuseDeparted(plan, who);
  const participant = findPerson(who, plan.participants);
  const problem = problemOfPlan(plan, ruleBook);
  const explainer = explainerOf(problem, plan);
  const { asks, more } = sparing(asksOf(plan, participant.id, question), explainer, participant, question);
  const asked = explainer.explain(participant, asks);
  const near = withMore(question.mentor === undefined ? withRunnerUp(asked) : asked, more);
  const explanation = withChanges(near, (intake) => {
    const slot = explainer.stage("placing")?.compiled.options.view.slots.find(({ id }) => id === intake);
    return slot ? changesFor(problem, plan, participant, slot) : [];
  });
  if (hasWithdrawn(plan, participant.id)) return { explanation, cutoffs: [], ownCutoffs: [] };
  return { explanation, ...cutoffsFor(explainer, explanation, participant) };
}

/** Why everybody, or one person, is where they are, short enough for a letter. @throws UsageError as `explainPlan` */
export function explainAll(plan: Plan, who?: string): readonly Explanation[] {
  const people = who === undefined ? plan.participants : [findPerson(who, plan.participants)];
  const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
  return people.map((participant) => explainer.explain(participant, asksForLetter));
}

/**
 * Which slots to force: the intake or mentor asked for, else the earlier intakes and every mentor. Who withdrew is not told
 * of each intake why they are not in it, unless it is asked for.
 */
function asksOf(plan: Plan, who: string, { intake, mentor }: ExplainQuestion): Asks {
  if (intake !== undefined) checkIntake(plan, intake);
  const chosen = mentor === undefined ? undefined : findPerson(mentor, mentorsIn(plan)).id;
  const withdrew = hasWithdrawn(plan, who);
  const isAboutOne = intake !== undefined || chosen !== undefined;
  return (stage, slot, own) => {
    if (intake !== undefined && stage === "placing") return isNamed(slot, intake);
    if (stage === "pairing") return chosen === undefined ? !isAboutOne : slot.id === chosen;
    return !isAboutOne && !(withdrew && stage === "placing") && asksEarlier(stage, slot, own);
  };
}

/** The question with so few of a day's many options that the answer can be read, and how many are left out. */
function sparing(
  asks: Asks,
  explainer: Explainer,
  participant: Participant,
  { intake, allOptions }: ExplainQuestion,
): { readonly asks: Asks; readonly more: number } {
  const placing = explainer.stage("placing");
  if (!placing || intake !== undefined || allOptions) return { asks, more: 0 };
  const { costs, options } = placing.compiled;
  const { view } = options;
  const id = placing.slotOf(participant.id);
  const own = view.slots.find((slot) => slot.id === id);
  const { levelOf } = rankingsOf(view)(participant);
  const wanted = view.slots
    .filter((slot) => slot.id !== id && asks("placing", slot, own))
    .map((slot) => ({
      slot,
      ranked: [levelOf(slot), ...costs.map((cost) => cost({ participant, slot })), slot.position],
    }))
    .sort((left, right) => left.ranked.reduce((order, entry, at) => order || entry - right.ranked[at], 0))
    .map(({ slot }) => slot);
  const chosen = new Set(wanted.slice(0, mostAsked).map((slot) => slot.id));
  return {
    asks: (stage, slot, has) => asks(stage, slot, has) && (stage !== "placing" || chosen.has(slot.id)),
    more: wanted.length - chosen.size,
  };
}

function withMore(explanation: Explanation, more: number): Explanation {
  if (more === 0) return explanation;
  const stages = explanation.stages.map((account) => (account.stage === "placing" ? { ...account, more } : account));
  return { ...explanation, stages };
}

/** Whoever left is named as such, by their whole name or id, unless the text names somebody who is there. */
function refuseDeparted({ participants, previous }: Plan, who: string): void {
  const isMeant = (id: string, name: string): boolean => id === who || foldText(name) === foldText(who);
  const gone = previous?.departures.find(({ participant, name }) => isMeant(participant, name));
  if (!gone || participants.some(({ id, name }) => isMeant(id, name))) return;
  throw usageError("explain/left", { name: gone.name, on: gone.on, reason: gone.reason });
}

function hasWithdrawn({ previous }: Plan, who: string): boolean {
  return previous?.withdrawals.some(({ participant }) => participant === who) ?? false;
}

function mentorsIn({ mentors, cadre }: Plan): Plan["mentors"] {
  const ids = new Set(cadre.map(({ mentor }) => mentor));
  return mentors.filter(({ id }) => ids.has(id));
}

function checkIntake({ programme }: Plan, found: string): void {
  const known = programme.intakes.flatMap(({ id, cohorts = [] }) => [id, ...cohorts.map((one) => `${id}/${one.id}`)]);
  if (known.includes(found)) return;
  const params = { found, suggestion: nearest(found, known) ?? "", known: known.join(", ") };
  throw usageError("explain/no-such-intake", params);
}

function withChanges(explanation: Explanation, changes: (intake: string) => OptionAccount["changes"]): Explanation {
  const stages = explanation.stages.map((account) =>
    account.stage === "placing"
      ? {
          ...account,
          options: account.options.map((one) => (one.consequence ? { ...one, changes: changes(one.slot) } : one)),
        }
      : account,
  );
  return { ...explanation, stages };
}

function cutoffsFor(
  explainer: Explainer,
  { stages }: Explanation,
  participant: Participant,
): Pick<Explained, "cutoffs" | "ownCutoffs"> {
  const placing = explainer.stage("placing");
  const asked = stages.find(({ stage }) => stage === "placing")?.options.filter(({ consequence }) => consequence) ?? [];
  const view = placing?.compiled.options.view;
  const ids = new Set(asked.map(({ slot }) => slot));
  const days = new Set(view?.slots.filter(({ id }) => ids.has(id)).map(dayOf));
  const cutoffs = placing ? [...days].flatMap((day) => cutoffsOf(placing, day)) : [];
  const ownCutoffs = cutoffs.filter(
    ({ cell }) => !cell || (view && factOf(participant, cell.fact, view.problem) === cell.value),
  );
  return { cutoffs, ownCutoffs };
}
