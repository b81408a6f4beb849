import { capitalised, grouped, listed, longDay } from "../../domain/counting.ts";
import { type Cutoff, type CutoffGoal, fewestInCutoff } from "../../domain/plan/explanation.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { type Block, heading, paragraph } from "../text/page.ts";
import type { Style } from "../text/style.ts";
import { cutoffText } from "../wording/goal-wording.ts";

/** The cutoffs of intakes, without names: for everyone, then for the share cells that are given. */
export function cutoffBlock(cutoffs: readonly Cutoff[], view: PlanView, style: Style): readonly Block[] {
  // The cutoff of everyone comes first on each day.
  const days = cutoffs.filter(({ cell }) => cell === undefined);
  return days.map((day) => [
    ...heading(`Cut-off for ${dayText(day, view)}`, style),
    ...cutoffs.filter((one) => one.slots[0] === day.slots[0]).flatMap((one) => paragraph(lineOf(one, view), style)),
    ...paragraph(sharesNote, style).map(style.paint.dim),
    ...(day.slots.length > 1 ? paragraph(sameDayNote(view), style).map(style.paint.dim) : []),
  ]);
}

function dayText({ slots, startsOn }: Cutoff, { words }: PlanView): string {
  if (slots.length === 1 || startsOn === undefined) return listed(slots);
  const which = slots.length <= mostNamed ? listed(slots) : `${grouped(slots.length)} ${words.intakes}`;
  return `${longDay(startsOn)} (${which})`;
}

const mostNamed = 4;

const sameDayNote = ({ words }: PlanView): string =>
  `Between ${words.intakes} that start on one day there is no cut-off: wishes and shares count there, and the draw decides what they leave.`;

/** Goes with every cutoff: without it the figures would look unfair. */
export const sharesNote =
  "Fair shares come first, so somebody may be in ahead of a better-placed person where their group was not yet fully represented.";

function lineOf({ cell, admitted, passedOver, goals }: Cutoff, { plan, words, ruleBook }: PlanView): string {
  const who = cell ? `${cell.fact} ${cell.value}` : `all ${words.participants}`;
  const figure = (goal: CutoffGoal, saved: number) => cutoffText(goal, saved, plan.programme, ruleBook);
  if (passedOver === 0)
    return `${capitalised(who)}: ${admitted === 0 ? "nobody" : grouped(admitted)} came in by the rules; nobody eligible has to start later.`;
  const last = goals.flatMap((goal) => (goal.last === undefined ? [] : [figure(goal, goal.last)]));
  const next = goals.flatMap((goal) => (goal.next === undefined ? [] : [figure(goal, goal.next)]));
  const first =
    admitted === 0
      ? "nobody was placed by the rules"
      : said(`the last of ${grouped(admitted)} to come in`, admitted, last);
  const second = said(`the first of ${grouped(passedOver)} left out`, passedOver, next);
  return `${capitalised(who)}: ${first}; ${second}.`;
}

// Without figures there are too few people to give any, or nothing but the draw, or others' moves, tells them apart.
function said(lead: string, people: number, figures: readonly string[]): string {
  if (figures.length > 0) return `${lead}: ${listed(figures)}`;
  const few = people < fewestInCutoff;
  return `${lead.replace(/^.* of /, "")} (${few ? "too few to give figures" : "no single figure says who"})`;
}
