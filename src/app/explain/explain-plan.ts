import type { OwnLuck } from "../../domain/draw/chances.ts";
import { usageError } from "../../domain/errors.ts";
import { factOf } from "../../domain/people/facts.ts";
import { rankingsOf } from "../../domain/people/own-ranking.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Cutoff, Explanation, OptionAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { dayOf, isNamed } from "../../domain/problem.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import type { Slot } from "../../domain/programme/rule-book.ts";
import { cutoffsOf } from "../../engine/explain/cutoffs.ts";
import { type Asks, asksEarlier, type Explainer, explainerOf } from "../../engine/explain/explain.ts";
import { changesFor } from "../../engine/explain/explain-changes.ts";
import { withRunnerUp } from "../../engine/explain/runner-up.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import type { StageAtPlan } from "../../engine/stage/stage-at-plan.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { ruleBook } from "../../rules/index.ts";
import { luckOfOne } from "../chances-of-plan.ts";
import { asksForLetter } from "./explain-everyone.ts";
import { findPerson } from "./find-person.ts";
import { refuseDeparted } from "./refuse-departed.ts";

/** What is asked about; by default every earlier intake, and of the mentors the next best one. */
export interface ExplainQuestion {
  readonly intake?: string | undefined;
  readonly mentor?: string | undefined;
  /** Every earlier option, however many there are; otherwise those that the person ranks highest. */
  readonly allOptions?: boolean | undefined;
}

/** More answers than this nobody reads, and each is solved for. */
const mostAsked = { placing: 6, pairing: 20 };

/** Why somebody is where they are, with what would have to be different. */
export interface Explained {
  readonly explanation: Explanation;
  /** Of all the intakes asked about. */
  readonly cutoffs: readonly Cutoff[];
  /** Those among them that are about this person. */
  readonly ownCutoffs: readonly Cutoff[];
  /** What luck had to do with their place; absent where they have none by rules and lot, or it would take too long. */
  readonly luck?: OwnLuck | undefined;
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
  return { explanation, ...cutoffsFor(explainer, explanation, participant), luck: luckOfOne(plan, participant.id) };
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

/** The question with so few of many options that the answer can be read, and for each stage how many are left out. */
function sparing(
  asks: Asks,
  explainer: Explainer,
  participant: Participant,
  { intake, mentor, allOptions }: ExplainQuestion,
): { readonly asks: Asks; readonly more: More } {
  if (intake !== undefined || mentor !== undefined || allOptions) return { asks, more: {} };
  const parts = (["placing", "pairing"] as const).map((stage) => {
    const at = explainer.stage(stage);
    const wanted = at ? wantedIn(at, stage, asks, participant) : [];
    return { stage, wanted, chosen: new Set(wanted.slice(0, mostAsked[stage]).map(({ id }) => id)) };
  });
  const more = Object.fromEntries(parts.map(({ stage, wanted, chosen }) => [stage, wanted.length - chosen.size]));
  const chosenIn = new Map<StageId, ReadonlySet<string>>(parts.map(({ stage, chosen }) => [stage, chosen]));
  return { asks: (stage, slot, own) => asks(stage, slot, own) && chosenIn.get(stage)?.has(slot.id) !== false, more };
}

type More = Readonly<Partial<Record<StageId, number>>>;

/** The slots that are asked about, those first that somebody ranks highest or that cost least by the goals. */
function wantedIn({ compiled, slotOf }: StageAtPlan, stage: StageId, asks: Asks, participant: Participant): Slot[] {
  const { view } = compiled.options;
  const id = slotOf(participant.id);
  const own = view.slots.find((slot) => slot.id === id);
  const { levelOf } = rankingsOf(view)(participant);
  const rankOf = (slot: Slot): readonly number[] => [
    ...(stage === "placing" ? [levelOf(slot)] : []),
    ...compiled.costs.map((cost) => cost({ participant, slot })),
    slot.position,
  ];
  // Of mentors whom the rules refuse, the rules say enough.
  const open = stage === "pairing" ? (view.mayTake?.(participant) ?? view.slots) : view.slots;
  return open
    .filter((slot) => slot.id !== id && asks(stage, slot, own))
    .map((slot) => ({ slot, ranked: rankOf(slot) }))
    .sort((left, right) => left.ranked.reduce((order, entry, at) => order || entry - right.ranked[at], 0))
    .map(({ slot }) => slot);
}

function withMore(explanation: Explanation, more: More): Explanation {
  const stages = explanation.stages.map((account) => {
    const left = more[account.stage] ?? 0;
    return left === 0 || account.outcome === "apart" ? account : { ...account, more: left };
  });
  return { ...explanation, stages };
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
