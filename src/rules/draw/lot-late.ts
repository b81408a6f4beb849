import { lotCost, lotParts } from "../../domain/draw/lot-costs.ts";
import { priority } from "../../domain/programme/rule.ts";

export const lotLate = priority({
  id: "lot-late",
  version: 1,
  title: "The lot of those who came late",
  because:
    "Whoever comes after a draw was announced is drawn behind everyone in it: nobody gains by waiting for the seed.",
  words: {
    counts: () => "the draw among those who came after it was announced",
    worse: () => "the draw among them would have to fall another way",
    cutoff: () => "decided by lot, behind everyone in the announcement",
  },
  params: {},
  draw: true,
  parts: lotParts(
    { rule: "lot-late@1", named: (own) => own },
    { rule: "lot-slot-late@1", named: (own) => own.replace(/late$/, "slot-late") },
  ),
  cost: (view) => lotCost(view, "late"),
});
