import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import { type StageId, stageIds } from "../../domain/programme/programme.ts";
import { droppedNote } from "../findings/dropped-note.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { type Column, drawGrids } from "../text/grid.ts";
import { heading, paragraph, type Section } from "../text/page.ts";
import { goalText } from "../wording/goal-wording.ts";
import { proofText } from "./goals.ts";

/** What the plan achieves on each goal, what nothing can beat, and what stands behind that. */
export const goalsSection: Section = (view, style) => {
  const { goals } = view.plan;
  if (goals.length === 0) return [];
  const stages = stageIds.filter((id) => goals.some(({ stage }) => stage === id));
  const groups = stages.map((id) => goals.filter(({ stage }) => stage === id));
  const { tables, dropped } = drawGrids(columnsOf(view), groups, style);
  return [
    [
      ...heading("Goals", style),
      ...paragraph(goals.some(({ unjudged }) => unjudged) ? `${meaning} ${noData}` : meaning, style),
    ],
    ...stages.map((id, at) => [...heading(stageTitles[id], style), ...(tables[at] ?? [])]),
    droppedNote(dropped, style),
  ];
};

const meaning =
  "In order: an earlier goal is never traded for a later one, and smaller is better. No lawful plan can beat the " +
  "best value. Proved: anyone can check this from the plan document alone. Not certified: found by the solver, without a proof.";

const noData =
  "No data: nobody has filled in what the goal goes by, so that it costs nothing and nothing is proved by that.";

const stageTitles: Readonly<Record<StageId, string>> = {
  cadre: "Choosing the cadre",
  placing: "Placing",
  pairing: "Pairing",
};

function columnsOf({ plan, ruleBook }: PlanView): readonly Column<GoalResult>[] {
  const order = (goal: GoalResult) => plan.goals.filter(({ stage }) => stage === goal.stage).indexOf(goal) + 1;
  return [
    { head: "No.", cell: (goal) => String(order(goal)), align: "right", rank: 5 },
    { head: "Goal", cell: ({ rule }) => rule, rank: 0 },
    { head: "Counts", cell: (goal) => goalText(goal, plan.programme, ruleBook), rank: 2, least: 20 },
    { head: "Value", cell: ({ value }) => String(value), align: "right", rank: 0 },
    { head: "Best", cell: ({ value, bound }) => (value === bound ? "same" : String(bound)), align: "right", rank: 3 },
    { head: "Proof", cell: proofText, rank: 0, least: 8 },
  ];
}
