import { UsageError } from "../../domain/errors.ts";
import { factOf } from "../../domain/people/facts.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Explanation, OptionAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { isNamed } from "../../domain/problem.ts";
import { cutoffsOf } from "../../engine/explain/cutoffs.ts";
import { type Asks, asksEarlier, type Explainer, explainerOf } from "../../engine/explain/explain.ts";
import { changesFor } from "../../engine/explain/explain-changes.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { ruleBook, ruleTitles } from "../../rules/index.ts";
import { write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import type { LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";
import { asksForLetter } from "./explain-everyone.ts";
import { findPerson } from "./find-person.ts";

export interface ExplainOptions extends LookOptions {
  readonly intake?: string | undefined;
  readonly mentor?: string | undefined;
  readonly names?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly prices?: boolean | undefined;
  readonly format?: string | undefined;
}

/** `dcs-plan explain`: 0 answered, 2 nobody of that name, or no plan. */
export async function runExplain(
  path: string,
  who: string | undefined,
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  if (who === undefined && !options.all && !options.prices)
    throw new UsageError({ code: "explain/who", severity: "error", params: {} });
  if (who !== undefined && options.all)
    throw new UsageError({ code: "explain/one-or-all", severity: "error", params: { found: who } });
  if (options.prices && options.format === "csv")
    throw new UsageError({ code: "usage/format", severity: "error", params: { found: "csv", known: "text, json" } });
  const plan = await loadPlan(path, context.io);
  await write(context.io.stdout, await answerTo(plan, who, options, context));
  return 0;
}

async function answerTo(
  plan: Plan,
  who: string | undefined,
  options: ExplainOptions,
  { io }: Context,
): Promise<string> {
  const problem = problemOfPlan(plan, ruleBook);
  const names = options.names === true;
  const look = {
    width: widthOf(io.stdout, io.env),
    color: colorOf(options.color, io.stdout, io.env),
    ruleTitles,
    names,
  };
  const json = options.json === true || options.format === "json";
  if (options.prices) {
    const { pricesOf } = await import("../../engine/explain/prices.ts");
    const { renderPrices } = await import("../../report/explanation/prices.ts");
    return renderPrices(pricesOf(problem, plan), plan, { ...look, format: json ? "json" : "text" });
  }
  const explainer = explainerOf(problem, plan);
  if (options.all || who === undefined) {
    const { renderReasons } = await import("../../report/explanation/explanation-rows.ts");
    const all = plan.participants.map((participant) => explainer.explain(participant, asksForLetter));
    return renderReasons(all, plan, { ...look, format: json ? "json" : "csv" });
  }
  const participant = findPerson(who, plan.participants);
  if (options.format === "csv" && !json) {
    const { renderReasons } = await import("../../report/explanation/explanation-rows.ts");
    return renderReasons([explainer.explain(participant, asksForLetter)], plan, { ...look, format: "csv" });
  }
  const explanation = withChanges(
    withRunnerUp(explainer.explain(participant, asksOf(plan, options)), options),
    (intake) => {
      const slot = explainer.stage("placing")?.compiled.options.view.slots.find(({ id }) => id === intake);
      return slot ? changesFor(problem, plan, participant, slot) : [];
    },
  );
  const cutoffs = cutoffsFor(explainer, explanation, participant);
  if (json) {
    const { renderExplanationJson } = await import("../../report/explanation/explanation-json.ts");
    return renderExplanationJson(explanation, cutoffs.all, plan, look);
  }
  const { renderExplanation } = await import("../../report/explanation/explanation.ts");
  return renderExplanation(explanation, cutoffs.own, plan, look);
}

/** Which slots to force: the intake or mentor asked for, else the earlier intakes and every mentor. */
function asksOf(plan: Plan, { intake, mentor }: ExplainOptions): Asks {
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
  throw new UsageError({ code: "explain/no-such-intake", severity: "error", params });
}

/** Of the mentors tried, the one that would have cost least; all of them would be too many to read. */
function withRunnerUp(explanation: Explanation, { mentor }: ExplainOptions): Explanation {
  if (mentor !== undefined) return explanation;
  const stages = explanation.stages.map((account) => {
    if (account.stage !== "pairing") return account;
    const next = account.options.reduce<OptionAccount | undefined>(
      (best, one) => (isNearer(one, best) ? one : best),
      undefined,
    );
    const options = account.options.map(({ consequence, ...rest }) =>
      rest.slot === next?.slot ? { ...rest, consequence } : rest,
    );
    return { ...account, options };
  });
  return { ...explanation, stages };
}

function isNearer({ consequence: one }: OptionAccount, best: OptionAccount | undefined): boolean {
  if (!one || one.kind === "impossible") return false;
  const other = best?.consequence;
  if (!other || other.kind === "impossible") return true;
  const names = [...new Set([...one.goals, ...other.goals].map(({ name }) => name))];
  const order = one.order.filter((name) => names.includes(name));
  const loss = (goals: typeof one.goals, name: string): number => {
    const goal = goals.find((each) => each.name === name);
    return goal ? goal.then - goal.now : 0;
  };
  const decisive = order.find((name) => loss(one.goals, name) !== loss(other.goals, name));
  return decisive !== undefined && loss(one.goals, decisive) < loss(other.goals, decisive);
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

/** Every cutoff of the intakes asked about, and those among them that are about this person. */
function cutoffsFor(explainer: Explainer, { stages }: Explanation, participant: Participant) {
  const placing = explainer.stage("placing");
  const asked = stages.find(({ stage }) => stage === "placing")?.options.filter(({ consequence }) => consequence) ?? [];
  const view = placing?.compiled.options.view;
  const all = asked.flatMap(({ slot }) => {
    const found = view?.slots.find(({ id }) => id === slot);
    return placing && found ? cutoffsOf(placing, found) : [];
  });
  const own = all.filter(({ cell }) => !cell || (view && factOf(participant, cell.fact, view.problem) === cell.value));
  return { all, own };
}
