import type { Exchange, GoalChange, Move } from "../../domain/plan/explanation.ts";
import type { Answer } from "../../solver/lp/force.ts";
import type { StageAtPlan } from "../stage/stage-at-plan.ts";

/** A forced plan set against the plan as it is: which goals differ, who moves, and whether it is a tie. */
export function exchangeOf(stage: StageAtPlan, choice: Int32Array, totals: Answer["totals"], first: string): Exchange {
  const goals = goalChanges(stage, totals);
  const moved = movedIn(stage, choice);
  const moves = chainOf(moved, first);
  const [goal] = goals;
  const draw = stage.goals.findIndex(({ rule }) => rule.shape === "priority" && rule.draw === true);
  const at = stage.goals.findIndex(({ name }) => name === goal?.name);
  const isTie = goal === undefined || (draw >= 0 && at >= draw);
  const lots = isTie && draw >= 0 ? lotSums(stage, choice, Math.max(draw, at)) : undefined;
  const kind = isTie ? "tie" : goal.then > goal.now ? "worse" : "better";
  const none: GoalChange = { name: "", rule: "", now: 0, then: 0 };
  return { kind, goal: goal ?? none, goals, order: stage.goals.map(({ name }) => name), moves, ...(lots && { lots }) };
}

function goalChanges({ goals, totals }: StageAtPlan, then: Answer["totals"]): GoalChange[] {
  return goals.flatMap(({ name, rule }, at) =>
    totals[at + 1] === then[at + 1] ? [] : [{ name, rule: rule.id, now: totals[at + 1], then: then[at + 1] }],
  );
}

function movedIn({ compiled, taken, slotOf }: StageAtPlan, choice: Int32Array): Move[] {
  const { view } = compiled.options;
  return view.seekers.flatMap(({ id }, person) => {
    if (choice[person] === taken[person]) return [];
    return [{ participant: id, from: slotOf(id), to: view.slots[compiled.model.slot[choice[person]]]?.id ?? null }];
  });
}

/** Whoever asks first; then, as long as there is one, somebody who leaves the slot that was just entered. */
function chainOf(moves: readonly Move[], first: string): Move[] {
  const left = [...moves];
  const chain: Move[] = [];
  const take = (at: number): Move => {
    const [move] = left.splice(at, 1);
    chain.push(move);
    return move;
  };
  while (left.length > 0) {
    const start = left.findIndex(({ participant }) => participant === first);
    let { to } = take(Math.max(0, start));
    for (let next = nextFrom(left, to); next >= 0; next = nextFrom(left, to)) to = take(next).to;
  }
  return chain;
}

function nextFrom(left: readonly Move[], slot: string | null): number {
  return slot === null ? -1 : left.findIndex(({ from }) => from === slot);
}

function lotSums({ compiled, taken }: StageAtPlan, choice: Int32Array, draw: number): { now: number; then: number } {
  const costs = compiled.model.costs(draw + 1);
  let [now, then] = [0, 0];
  choice.forEach((option, person) => {
    if (option === taken[person]) return;
    now += taken[person] < 0 ? 0 : costs[taken[person]];
    then += costs[option];
  });
  return { now, then };
}
