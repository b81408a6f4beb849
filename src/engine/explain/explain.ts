import type { Participant } from "../../domain/people/people.ts";
import type { Consequence, Explanation, OptionAccount, RuleWord, StageAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { dayOf } from "../../domain/problem.ts";
import { type AppliedRule, applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { StageId } from "../../domain/programme/programme.ts";
import type { Problem, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { optionFor, type StageAtPlan, stageAtPlan } from "../stage/stage-at-plan.ts";
import { conflictOfForced } from "./conflict-forced.ts";
import { exchangeOf } from "./explain-exchange.ts";

/** Answers questions about one plan; what has been solved for one answer serves the next. */
export interface Explainer {
  /** @param asks which slots of a stage to force; default: those before the one that they have, or all where it is unordered */
  readonly explain: (participant: Participant, asks?: Asks) => Explanation;
  readonly stage: (id: StageId) => StageAtPlan | undefined;
}

/** Whether the consequence of having a slot is to be found; `own` is the slot that they have. */
export type Asks = (stage: StageId, slot: Slot, own: Slot | undefined) => boolean;

/** Everything is judged from the plan document alone: `problem` is `problemOfPlan(plan)`. */
export function explainerOf(problem: Problem, plan: Plan): Explainer {
  const known = new Map<StageId, StageAtPlan>();
  const stage = (id: StageId): StageAtPlan | undefined => {
    const spec = problem.programme.stages.find((one) => one.stage === id);
    if (!spec || (id === "cadre" && problem.mentors)) return undefined;
    const made = known.get(id) ?? stageAtPlan(problem, plan, spec);
    known.set(id, made);
    return made;
  };
  const explain = (participant: Participant, asks: Asks = asksEarlier): Explanation => ({
    participant: participant.id,
    stages: problem.programme.stages.flatMap((spec) => {
      const at = stage(spec.stage);
      return at ? [accountOf(at, participant, asks)] : [];
    }),
  });
  return { explain, stage };
}

/** Why not earlier: every intake before theirs or on the same day, and why not in the cadre. */
export const asksEarlier: Asks = (stage, slot, own) =>
  stage === "placing" ? own === undefined || dayOf(slot) <= dayOf(own) : stage === "cadre";

function accountOf(at: StageAtPlan, participant: Participant, asks: Asks): StageAccount {
  const { view } = at.compiled.options;
  const { rules } = view.problem;
  const who = wordsOf(applyRules(view.spec.who, rules), view);
  const each = wordsOf(applyRules(view.spec.rules, rules), view);
  const person = view.seekers.findIndex(({ id }) => id === participant.id);
  const slot = at.slotOf(participant.id) ?? undefined;
  const admitted = who(participant, null);
  const barredBy = admitted.filter(({ refusal }) => refusal !== undefined);
  const own = view.slots.find(({ id }) => id === slot);
  const pinned = view.stage === "placing" && participant.pinnedIntake !== undefined;
  const seeks = person >= 0;
  const outcome =
    slot !== undefined ? "given" : seeks ? "none" : view.stage === "placing" ? "refused" : ("apart" as const);
  const options = view.slots.map((one): OptionAccount => {
    const said = [...admitted, ...each(participant, one)];
    const option = seeks ? optionFor(at.compiled, person, one) : -1;
    const verdict = one.id === slot ? "given" : option < 0 ? "refused" : "lawful";
    const account: OptionAccount = { slot: one.id, verdict, rules: said };
    if (verdict === "given" || !asks(view.stage, one, own)) return account;
    return { ...account, consequence: consequenceOf(at, participant, one, option, said) };
  });
  const taken = options.find(({ verdict }) => verdict === "given");
  return {
    stage: view.stage,
    outcome,
    ...(slot !== undefined && { slot }),
    ...(pinned && { pinned: true as const }),
    barredBy,
    options,
    relaxed: taken ? relaxedBy(at, participant, taken.slot) : [],
  };
}

type Words = (participant: Participant, slot: Slot | null) => RuleWord[];

function wordsOf(applied: readonly AppliedRule[], view: StageView): Words {
  const askers = applied
    .filter(({ rule }) => rule.shape === "eligibility")
    .map((one) => ({ name: one.name, rule: one.rule.id, refuse: refuserOf(one, view) }));
  return (participant, slot) =>
    askers.map(({ name, rule, refuse }) => {
      const refusal = refuse({ participant, slot });
      return refusal === undefined ? { name, rule } : { name, rule, refusal };
    });
}

function consequenceOf(
  at: StageAtPlan,
  participant: Participant,
  slot: Slot,
  option: number,
  said: readonly RuleWord[],
): Consequence {
  const rules = said.filter(({ refusal }) => refusal !== undefined);
  if (option < 0 && participant.pinnedIntake === undefined) return { kind: "impossible", rules, conflict: [] };
  if (option < 0) return { rules, ...conflictOfForced(at, participant, slot) };
  const { choice, totals } = at.force(option);
  if (!choice) return { rules: [], ...conflictOfForced(at, participant, slot) };
  return exchangeOf(at, choice, totals, participant.id);
}

function relaxedBy({ compiled }: StageAtPlan, participant: Participant, slot: string): string[] {
  const given = compiled.options.view.slots.find(({ id }) => id === slot);
  if (!given) return [];
  return compiled.wishes.filter(({ cost }) => cost({ participant, slot: given }) > 0).map(({ name }) => name);
}
