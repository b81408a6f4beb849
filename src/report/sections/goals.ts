import { capitalised, grouped } from "../../domain/counting.ts";
import { isProved, type StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { goalText } from "../wording/goal-wording.ts";

type Claim = Pick<GoalResult, "value" | "bound" | "proof" | "unjudged">;

/** What stands behind the claim that a goal's value is the best, in few words. */
export function proofText({ value, bound, proof, unjudged = [] }: Claim): string {
  if (unjudged.length > 0) return `no data (${unjudged.join(", ")})`;
  if (value !== bound) return "not proved";
  return proof === "certificate" ? "proved" : "not certified";
}

/** The goals by what stands behind them. */
export function byProof<G extends Claim>(goals: readonly G[]) {
  const judged = goals.filter(({ unjudged = [] }) => unjudged.length === 0);
  return {
    proved: judged.filter(isProved),
    word: judged.filter((goal) => !isProved(goal) && goal.value === goal.bound),
    open: judged.filter(({ value, bound }) => value !== bound),
    noData: goals.filter(({ unjudged = [] }) => unjudged.length > 0),
  };
}

/** The columns that no goal among these could be judged by, each once. */
export function columnsLacking(goals: readonly Claim[]): string {
  return [...new Set(goals.flatMap(({ unjudged = [] }) => unjudged))].join(", ");
}

/** Members who fill a cadre up again have no certificate: said wherever a plan's proofs are. Blank where there are none. */
export function electionNote({ previous, programme: { words } }: Pick<Plan, "previous" | "programme">): string {
  const elected = previous?.elected?.length ?? 0;
  if (elected === 0) return "";
  return elected === 1
    ? `the ${words.mentor} who fills a vacancy in the cadre was chosen by its rules, without a certificate`
    : `the ${grouped(elected)} ${words.mentors} who fill vacancies in the cadre were chosen by its rules, without a certificate`;
}

/** What a stage is called. */
export function stageTitle(stage: string, { further }: Programme): string {
  return titles[stage] ?? further?.find(({ id }) => id === stage)?.title ?? capitalised(stage);
}

const titles: Readonly<Record<string, string>> = {
  cadre: "Choosing the cadre",
  placing: "Placing",
  pairing: "Pairing",
};

/** The goals, with what nothing can beat and what stands behind that. */
export function goalColumns({ plan, ruleBook }: PlanView) {
  return {
    goal: { head: "Goal", value: ({ rule }) => rule, rank: 0 },
    counts: { head: "Counts", value: (goal) => goalText(goal, plan.programme, ruleBook), rank: 2, least: 20 },
    value: { head: "Value", value: ({ value }) => value, kind: "number", rank: 0 },
    best: { head: "Best", value: ({ bound }) => bound, kind: "number", rank: 3 },
    proof: { head: "Proof", value: proofText, rank: 0, least: 8 },
  } as const satisfies Readonly<Record<string, Column<StageGoal>>>;
}
