import { usageError } from "../../domain/errors.ts";
import { factOf } from "../../domain/people/facts.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Cutoff, Explanation, OptionAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { isNamed } from "../../domain/problem.ts";
import { cutoffsOf } from "../../engine/explain/cutoffs.ts";
import { type Asks, asksEarlier, type Explainer, explainerOf } from "../../engine/explain/explain.ts";
import { changesFor } from "../../engine/explain/explain-changes.ts";
import { withRunnerUp } from "../../engine/explain/runner-up.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { ruleBook } from "../../rules/index.ts";
import { findPerson } from "../find-person.ts";
import { asksForLetter } from "./explain-everyone.ts";

/** What is asked about; by default every earlier intake, and of the mentors the next best one. */
export interface ExplainQuestion {
  readonly intake?: string | undefined;
  readonly mentor?: string | undefined;
}

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
  const participant = findPerson(who, plan.participants);
  const problem = problemOfPlan(plan, ruleBook);
  const explainer = explainerOf(problem, plan);
  const asked = explainer.explain(participant, asksOf(plan, question));
  const near = question.mentor === undefined ? withRunnerUp(asked) : asked;
  const explanation = withChanges(near, (intake) => {
    const slot = explainer.stage("placing")?.compiled.options.view.slots.find(({ id }) => id === intake);
    return slot ? changesFor(problem, plan, participant, slot) : [];
  });
  return { explanation, ...cutoffsFor(explainer, explanation, participant) };
}

/** Why everybody, or one person, is where they are, short enough for a letter. @throws UsageError as `explainPlan` */
export function explainAll(plan: Plan, who?: string): readonly Explanation[] {
  const people = who === undefined ? plan.participants : [findPerson(who, plan.participants)];
  const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
  return people.map((participant) => explainer.explain(participant, asksForLetter));
}

/** Which slots to force: the intake or mentor asked for, else the earlier intakes and every mentor. */
function asksOf(plan: Plan, { intake, mentor }: ExplainQuestion): Asks {
  if (intake !== undefined) checkIntake(plan, intake);
  const chosen = mentor === undefined ? undefined : findPerson(mentor, mentorsIn(plan)).id;
  const isAboutOne = intake !== undefined || chosen !== undefined;
  return (stage, slot, own) => {
    if (intake !== undefined && stage === "placing") return isNamed(slot, intake);
    if (stage === "pairing") return chosen === undefined ? !isAboutOne : slot.id === chosen;
    return !isAboutOne && asksEarlier(stage, slot, own);
  };
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
  const cutoffs = asked.flatMap(({ slot }) => {
    const found = view?.slots.find(({ id }) => id === slot);
    return placing && found ? cutoffsOf(placing, found) : [];
  });
  const ownCutoffs = cutoffs.filter(
    ({ cell }) => !cell || (view && factOf(participant, cell.fact, view.problem) === cell.value),
  );
  return { cutoffs, ownCutoffs };
}
