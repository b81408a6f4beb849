import type { Cutoff, CutoffGoal } from "../../domain/plan/explanation.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { type Block, heading, paragraph } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { capitalised, grouped, listed } from "../wording/counting.ts";
import { cutoffText } from "../wording/goal-wording.ts";

/** The cutoffs of intakes, without names: for everyone, then for the share cells that are given. */
export function cutoffBlock(cutoffs: readonly Cutoff[], view: PlanView, style: Style): readonly Block[] {
  return [...new Set(cutoffs.map(({ slot }) => slot))].map((slot) => [
    ...heading(`Cut-off for ${slot}`, style),
    ...cutoffs.filter((one) => one.slot === slot).flatMap((one) => paragraph(lineOf(one, view), style)),
    ...paragraph(sharesNote, style).map(style.paint.dim),
  ]);
}

/** Goes with every cutoff: without it the figures would look unfair. */
export const sharesNote =
  "Fair shares come first, so somebody may be in ahead of a better-placed person where their group was not yet fully represented.";

function lineOf({ cell, admitted, passedOver, goals }: Cutoff, { plan, words, ruleBook }: PlanView): string {
  const who = cell ? `${cell.fact} ${cell.value}` : `all ${words.participants}`;
  const figure = (goal: CutoffGoal, saved: number) => cutoffText(goal, saved, plan.programme, ruleBook);
  const last = goals.flatMap((goal) => (goal.last === undefined ? [] : [figure(goal, goal.last)]));
  const next = goals.flatMap((goal) => (goal.next === undefined ? [] : [figure(goal, goal.next)]));
  const first =
    admitted === 0 ? "nobody was placed by the rules" : said(`the last of ${grouped(admitted)} to come in`, last);
  const second =
    passedOver === 0 ? "nobody eligible was left out" : said(`the first of ${grouped(passedOver)} left out`, next);
  return `${capitalised(who)}: ${first}; ${second}.`;
}

// Without figures there are too few people to give any.
function said(lead: string, figures: readonly string[]): string {
  return figures.length === 0
    ? `${lead.replace(/^.* of /, "")} (too few to give figures)`
    : `${lead}: ${listed(figures)}`;
}
