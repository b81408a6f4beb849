import { count } from "../../domain/counting.ts";
import { rankingsOf } from "../../domain/people/own-ranking.ts";
import { orderParam } from "../../domain/programme/order.ts";
import { priority } from "../../domain/programme/rule.ts";
import type { Option, StageView } from "../../domain/programme/rule-book.ts";

export const preference = priority({
  id: "preference",
  version: 1,
  differsIn: ["placing"],
  title: "People's own preferences",
  because: "Where the rules leave a choice, people go where they asked to go.",
  words: {
    counts: () => "steps down people's own lists",
    worse: (by) =>
      `people would get less of what they asked for (by ${count(by, "step", "steps")} on their own lists, in all)`,
    cutoff: (saved) => (saved > 0 ? "listed it" : saved < 0 ? "listed a later one" : "listed neither intake"),
  },
  params: { order: orderParam },
  reads: () => [{ column: "preferred_intakes", blank: "none" }],
  cost: placeInList,
  levels: (view) => {
    const rankingFor = rankingsOf(view);
    const most = view.seekers.reduce((longest, seeker) => Math.max(longest, rankingFor(seeker).entries), 0);
    return Array.from({ length: most }, (_, at) => ({ rule: "beyond-choice@1", with: { choice: at + 1 } }));
  },
});

/**
 * 0 for the first choice; of an unlisted slot, or none, the number of choices; without a list 0. A choice counts only if
 * it is open to the person, so that nobody's list gains weight by what they could not have had.
 */
export function placeInList(view: StageView): (option: Option) => number {
  const rankingFor = rankingsOf(view);
  return ({ participant, slot }) => rankingFor(participant).entryOf(slot);
}
