import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";
import { placeInList } from "./preference.ts";

export const beyondChoice = priority({
  id: "beyond-choice",
  version: 1,
  title: "As few as possible go beyond one of their choices",
  because: "How far down their lists people have to go is counted by heads, not by steps.",
  words: {
    counts: ({ words, params }) =>
      `${words.participants} without ${params.choice === 1 ? "their first choice" : `any of their first ${String(params.choice)} choices`}`,
    worse: (by, { words, params }) =>
      `${count(by, `more ${words.participant}`, `more ${words.participants}`)} would get ${params.choice === 1 ? "something other than their first choice" : `none of their first ${String(params.choice)} choices`}`,
    cutoff: (saved, { params }) =>
      saved > 0
        ? `had it among their first ${String(params.choice)} choices`
        : `did not have it among their first ${String(params.choice)} choices`,
  },
  params: {
    choice: { type: "integer", min: 1, about: "counts whoever gets none of their first this many choices" },
  },
  reads: () => [{ column: "preferred_intakes", blank: "none" }],
  cost: (view, { choice }) => {
    const placeOf = placeInList(view);
    return (option) => (placeOf(option) >= choice ? 1 : 0);
  },
});
