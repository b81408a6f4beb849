import { factOf } from "../../domain/people/facts.ts";
import type { Cutoff, CutoffGoal } from "../../domain/plan/explanation.ts";
import type { Option, Slot, StageView } from "../../domain/problem.ts";
import { costOf } from "../../domain/programme/applied-rule.ts";
import { optionFor, type StageAtPlan } from "../stage/stage-at-plan.ts";

/**
 * The cutoffs of a slot: of everyone, and of each share cell (the people of one region, one type ...), what the last who
 * was admitted had on each goal of priority, and the first who was passed over. A figure is what this slot rather than the
 * next saves on the goal: months in post, a lot, a first choice. Goals are compared in their order. Offers already made
 * are left out: no rule admitted them. Shares may let somebody in with less than another who is passed over.
 */
export function cutoffsOf(stage: StageAtPlan, slot: Slot): Cutoff[] {
  const { view } = stage.compiled.options;
  const next = view.slots[slot.position + 1] ?? null;
  const all = prioritiesOf(stage, view);
  const everyone = rowsOf(stage, slot, (participant) => all.map(({ cost }) => saved(cost, participant, slot, next)));
  // A goal that is the same for everyone decides between nobody.
  const telling = all.map((_, at) => everyone.some(({ savings }) => savings[at] !== everyone[0]?.savings[at]));
  const goals = all.filter((_, at) => telling[at]);
  const rows = everyone.map((row) => ({ ...row, savings: row.savings.filter((_, at) => telling[at]) }));
  const cells: Cutoff["cell"][] = [undefined, ...cellsOf(stage, slot)];
  return cells.map((cell) => {
    const inside = rows.filter(
      ({ participant }) => !cell || factOf(participant, cell.fact, view.problem) === cell.value,
    );
    const admitted = inside.filter(({ isIn }) => isIn).map(({ savings }) => savings);
    const passed = inside.filter(({ isIn }) => !isIn).map(({ savings }) => savings);
    const last = admitted.sort(compareVectors)[0];
    const first = passed.sort(compareVectors).at(-1);
    return {
      slot: slot.id,
      ...(cell && { cell }),
      admitted: admitted.length,
      passedOver: passed.length,
      goals: goals.map(
        ({ name, rule }, at): CutoffGoal => ({
          name,
          rule,
          ...(last && admitted.length >= fewestShown && { last: last[at] }),
          ...(first && passed.length >= fewestShown && { next: first[at] }),
        }),
      ),
    };
  });
}

/** Of fewer people than this no figure is given: it would point at one of them. */
const fewestShown = 3;

interface Row {
  readonly participant: Option["participant"];
  readonly isIn: boolean;
  readonly savings: readonly number[];
}

/** Those who are in the slot by the rules, and those who could have been but are in a later one, or in none. */
function rowsOf(stage: StageAtPlan, slot: Slot, savings: (participant: Option["participant"]) => number[]): Row[] {
  const { view } = stage.compiled.options;
  const position = new Map(view.slots.map((one) => [one.id, one.position]));
  return view.seekers.flatMap((participant, person) => {
    const own = stage.slotOf(participant.id);
    const at = own === null ? view.slots.length : (position.get(own) ?? -1);
    const isOpen = participant.pinnedIntake === undefined && optionFor(stage.compiled, person, slot) >= 0;
    return isOpen && at >= slot.position
      ? [{ participant, isIn: at === slot.position, savings: savings(participant) }]
      : [];
  });
}

function prioritiesOf({ goals }: StageAtPlan, view: StageView) {
  return goals
    .filter(({ rule }) => rule.shape === "priority")
    .map((one) => ({ name: one.name, rule: one.rule.id, cost: costOf(one, view) }));
}

function saved(
  cost: (option: Option) => number,
  participant: Option["participant"],
  slot: Slot,
  next: Slot | null,
): number {
  return cost({ participant, slot: next }) - cost({ participant, slot });
}

/** The cells of the soft limits that count the slot by a fact. */
function cellsOf({ compiled }: StageAtPlan, slot: Slot): NonNullable<Cutoff["cell"]>[] {
  return compiled.limits.flatMap(({ limit, goal }) => {
    const { fact, slots } = limit.over;
    return goal > 0 && fact && slots?.includes(slot.id) ? [{ fact: fact.key, value: fact.value }] : [];
  });
}

function compareVectors(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : left[at] - right[at];
}
