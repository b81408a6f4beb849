import { lotOf, lotRange, slotLotOf } from "../domain/digest.ts";
import { positionOf } from "../domain/problem.ts";
import { priority } from "../domain/rule.ts";

export const lot = priority({
  id: "lot",
  version: 1,
  title: "The lot",
  because: "What no rule decides is drawn by lot, from a published seed that anyone can draw again.",
  params: {},
  draw: true,
  cost: (view) => {
    const { seed } = view.problem;
    if (!view.ordered) return ({ participant, slot }) => slotLotOf(seed, participant.id, slot?.id ?? "");
    const drawn = new Map(view.seekers.map(({ id }) => [id, lotOf(seed, id)]));
    return (option) => (lotRange - 1 - (drawn.get(option.participant.id) ?? 0)) * positionOf(option, view);
  },
});
