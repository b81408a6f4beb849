import type { GoalResult } from "../../domain/plan/plan-entries.ts";
import { stageIds } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { heading, paragraph, type Section } from "../text/page.ts";
import { goalColumns, stageTitle } from "./goals.ts";

/** What the plan achieves on each goal, what nothing can beat, and what stands behind that. */
export const goalsSection: Section = (view, style) => {
  const { goals } = view.plan;
  if (goals.length === 0) return [];
  const stages = stageIds.filter((id) => goals.some(({ stage }) => stage === id));
  const groups = stages.map((id) => goals.filter(({ stage }) => stage === id));
  const { tables, dropped } = drawGrids(goalTable(view), groups, style);
  return [
    [
      ...heading("Goals", style),
      ...paragraph(goals.some(({ unjudged }) => unjudged) ? `${meaning} ${noData}` : meaning, style),
    ],
    ...stages.map((id, at) => [...heading(stageTitle(id, view.plan.programme), style), ...(tables[at] ?? [])]),
    droppedNote(dropped, style),
  ];
};

const meaning =
  "In order: an earlier goal is never traded for a later one, and smaller is better. No lawful plan can beat the " +
  "best value. Proved: anyone can check this from the plan document alone. Not certified: found by the solver, without a proof.";

const noData =
  "No data: nobody has filled in what the goal goes by, so that it costs nothing and nothing is proved by that.";

function goalTable(view: PlanView): readonly Column<GoalResult>[] {
  const { goals } = view.plan;
  const { goal, counts, value, best, proof } = goalColumns(view);
  const order: Column<GoalResult> = {
    head: "No.",
    value: (one) => goals.filter(({ stage }) => stage === one.stage).indexOf(one) + 1,
    kind: "number",
    rank: 5,
  };
  const bound = { ...best, value: (one: GoalResult) => (one.value === one.bound ? "same" : one.bound) };
  return [order, goal, counts, value, bound, proof];
}
