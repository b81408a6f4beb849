import { factOf } from "../../domain/people/facts.ts";
import { rankingsOf } from "../../domain/people/own-ranking.ts";
import type { Participant } from "../../domain/people/people.ts";
import { type Cutoff, type CutoffGoal, fewestInCutoff } from "../../domain/plan/explanation.ts";
import { dayOf, isOnOffer } from "../../domain/problem.ts";
import { costOf } from "../../domain/programme/applied-rule.ts";
import type { Option, PriorityRule, Slot, StageView } from "../../domain/programme/rule-book.ts";
import type { StageAtPlan } from "../stage/stage-at-plan.ts";

/**
 * The cutoffs of a start day, with all its slots: of everyone, and of each share cell (the people of one region, one type
 * ...), what the last who was admitted had on each goal of priority, and the first who was passed over. A figure is what a
 * place on this day, rather than on the next one or none, saves on the goal: months in post, a lot, a first choice. Goals
 * are compared in their order. Between slots of one day there is no cutoff: wishes count there, and what is left is drawn.
 * Offers already made are left out: no rule admitted them. Shares may let somebody in with less than another who is passed
 * over.
 */
export function cutoffsOf(stage: StageAtPlan, day: number): Cutoff[] {
  const { view } = stage.compiled.options;
  const slots = view.slots.filter((slot) => isOnOffer(slot) && dayOf(slot) === day);
  const all = prioritiesOf(stage, view);
  const everyone = rowsOf(stage, day, all);
  // A goal that is the same for everyone decides between nobody.
  const telling = all.map((_, at) => everyone.some(({ savings }) => savings[at] !== everyone[0]?.savings[at]));
  const goals = all.filter((_, at) => telling[at]);
  const rows = everyone.map((row) => ({ ...row, savings: row.savings.filter((_, at) => telling[at]) }));
  const cells: Cutoff["cell"][] = [undefined, ...cellsOf(stage, slots)];
  return cells.map((cell) => {
    const inside = rows.filter(
      ({ participant }) => !cell || factOf(participant, cell.fact, view.problem) === cell.value,
    );
    const admitted = inside.filter(({ isIn }) => isIn);
    const passed = inside.filter(({ isIn }) => !isIn);
    const last = admitted.sort(compareRows)[0];
    const first = passed.sort(compareRows).at(-1);
    // Where the draw alone would have had the other in, shares or others' moves decided, and its numbers would mislead.
    const drawn = last && first ? compareRows(last, first) >= 0 : true;
    const shown = (row: Row | undefined, at: number): number | undefined =>
      row && goals[at].rule.draw && !(drawn && row.steps === 1) ? undefined : row?.savings[at];
    return {
      slots: slots.map(({ id }) => id),
      ...(slots[0]?.startsOn && { startsOn: slots[0].startsOn }),
      ...(cell && { cell }),
      admitted: admitted.length,
      passedOver: passed.length,
      goals: goals.map(({ name, rule }, at): CutoffGoal => {
        const inFigure = admitted.length >= fewestInCutoff ? shown(last, at) : undefined;
        const outFigure = passed.length >= fewestInCutoff ? shown(first, at) : undefined;
        return {
          name,
          rule: rule.id,
          ...(inFigure !== undefined && { last: inFigure }),
          ...(outFigure !== undefined && { next: outFigure }),
        };
      }),
    };
  });
}

interface Row {
  readonly participant: Participant;
  readonly isIn: boolean;
  readonly savings: readonly number[];
  /** How many levels of their own ranking they would give up: at one, what the lot weighs is their own. */
  readonly steps: number;
}

interface Goal {
  readonly name: string;
  readonly rule: PriorityRule;
  readonly cost: (option: Option) => number;
}

/** Those who are in the day's slots by the rules, and those who could have been but start later, or not at all. */
function rowsOf(stage: StageAtPlan, day: number, goals: readonly Goal[]): Row[] {
  const { view } = stage.compiled.options;
  const slotFor = new Map(view.slots.map((slot) => [slot.id, slot]));
  const rankingFor = rankingsOf(view);
  const onOffer = view.slots.filter(isOnOffer);
  const nextDay = onOffer.map(dayOf).reduce((least, one) => (one > day && one < least ? one : least), Infinity);
  const next = onOffer.filter((slot) => dayOf(slot) === nextDay);
  return view.seekers.flatMap((participant) => {
    if (participant.pinnedIntake !== undefined) return [];
    const own = slotFor.get(stage.slotOf(participant.id) ?? "");
    const open = (view.mayTake?.(participant) ?? view.slots).filter(isOnOffer);
    const here = open.filter((slot) => dayOf(slot) === day);
    if (here.length === 0 || (own && dayOf(own) < day)) return [];
    const isIn = own !== undefined && dayOf(own) === day;
    const costsOf = (slot: Slot | null) => goals.map(({ cost }) => cost({ participant, slot }));
    const slot = isIn ? own : leastOf(here, costsOf);
    const openNext = next.filter((one) => open.includes(one));
    // Everyone is measured against the same day, so that figures compare, unless a goal knows nothing of it for them.
    const other = leastOf(openNext.length > 0 ? openNext : next, costsOf);
    const instead = costsOf(other).every(Number.isFinite) ? other : null;
    const [costs, others] = [costsOf(slot), costsOf(instead)];
    const { levelOf } = rankingFor(participant);
    const savings = goals.map((_, at) => others[at] - costs[at]);
    return [{ participant, isIn, savings, steps: levelOf(instead) - levelOf(slot) }];
  });
}

/** The slot that costs least, goal by goal; null where there is none. */
function leastOf(slots: readonly Slot[], costsOf: (slot: Slot) => number[]): Slot | null {
  if (slots.length < 2) return slots[0] ?? null;
  return slots
    .map((slot) => ({ slot, costs: costsOf(slot) }))
    .reduce((least, one) => (compareVectors(one.costs, least.costs) < 0 ? one : least)).slot;
}

function prioritiesOf({ goals }: StageAtPlan, view: StageView): Goal[] {
  return goals.flatMap((one) =>
    one.rule.shape === "priority" ? [{ name: one.name, rule: one.rule, cost: costOf(one, view) }] : [],
  );
}

/** The cells of the soft limits that count one of the slots by a fact. */
function cellsOf({ compiled }: StageAtPlan, day: readonly Slot[]): NonNullable<Cutoff["cell"]>[] {
  const cells = compiled.limits.flatMap(({ limit, goal }) => {
    const { fact, slots } = limit.over;
    const counts = goal > 0 && fact && slots?.some((id) => day.some((slot) => slot.id === id));
    return counts ? [{ fact: fact.key, value: fact.value }] : [];
  });
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}

const compareRows = (left: Row, right: Row): number => compareVectors(left.savings, right.savings);

function compareVectors(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : left[at] - right[at];
}
