import { grouped } from "../../domain/counting.ts";
import { lotRange } from "../../domain/digest.ts";
import { lotCost, lotParts } from "../../domain/draw/lot-costs.ts";
import { priority } from "../../domain/programme/rule.ts";

export const lot = priority({
  id: "lot",
  version: 1,
  title: "The lot",
  because: "What no rule decides is drawn by lot, from a published seed that anyone can draw again.",
  words: {
    counts: () => "the draw, where no rule decides",
    worse: () => "the draw would have to fall another way",
    // Who would give up several levels has their weight several times over: that is no number of the draw.
    cutoff: (saved) => (saved > 0 && saved < lotRange ? `lot ${grouped(lotRange - 1 - saved)}` : "decided by lot"),
  },
  params: {},
  draw: true,
  late: "lot-late@1",
  parts: lotParts({ rule: "lot@1", named: (own) => own }, { rule: "lot-slot@1", named: (own) => `${own}-slot` }),
  cost: (view) => lotCost(view, "announced"),
});
