import { slotLotCost } from "../../domain/draw/lot-costs.ts";
import { priority } from "../../domain/programme/rule.ts";

export const lotSlotLate = priority({
  id: "lot-slot-late",
  version: 1,
  title: "The lot of those who came late, between slots that are alike",
  because: "Of several that somebody ranks alike the lot says which, behind everyone who was in the announcement.",
  words: {
    counts: ({ words, stage }) =>
      stage === "placing"
        ? `the draw of latecomers between ${words.intakes} that they rank alike`
        : "the draw among those who came after it was announced",
    worse: () => "the draw among them would have to fall another way",
    cutoff: () => "drawn between what they rank alike, behind everyone in the announcement",
  },
  params: {},
  draw: true,
  cost: (view) => slotLotCost(view, "late"),
});
