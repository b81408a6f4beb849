import { lotRange, slotLotOf } from "../../domain/digest.ts";
import { lotsOf } from "../../domain/people/lots.ts";
import type { Participant } from "../../domain/people/people.ts";
import { positionOf } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";
import { rememberLast } from "../../domain/remember.ts";

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
    const lotFor = lotsOf(view.problem);
    const weight = rememberLast(({ id }: Participant) => lotRange - 1 - lotFor(id));
    return (option) => weight(option.participant) * positionOf(option, view);
  },
});
