import { slotLotCost } from "../../domain/draw/lot-costs.ts";
import { priority } from "../../domain/programme/rule.ts";

export const lotSlot = priority({
  id: "lot-slot",
  version: 1,
  title: "The lot between slots that are alike",
  because: "Of several that somebody ranks alike, as of groups that start on one day, the lot says which.",
  words: {
    counts: ({ words, stage }) =>
      stage === "placing"
        ? `the draw between ${words.intakes} that somebody ranks alike`
        : "the draw, where no rule decides",
    worse: () => "the draw would have to fall another way",
    cutoff: () => "drawn between what they rank alike",
  },
  params: {},
  draw: true,
  cost: (view) => slotLotCost(view, "announced"),
});
