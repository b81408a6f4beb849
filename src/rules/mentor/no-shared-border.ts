import { count } from "../../domain/counting.ts";
import { shareBorder } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";

export const noSharedBorder = priority({
  id: "no-shared-border",
  version: 1,
  differsIn: ["pairing"],
  title: "No shared border",
  because: "Neighbours share cases, staff and rivalries; a mentor from further away is freer to speak.",
  words: {
    counts: ({ words }) => `pairs from neighbouring ${words.councils}`,
    worse: (by, { words }) => `${count(by, "more pair", "more pairs")} would be from neighbouring ${words.councils}`,
    cutoff: (saved) => (saved > 0 ? "not a neighbour" : "a neighbour"),
  },
  params: {},
  reads: () => [{ column: "borders", blank: "unknown", of: "either" }],
  relaxed: ({ councils }) => `neighbouring ${councils}`,
  cost:
    () =>
    ({ participant, slot }) =>
      slot?.mentor && shareBorder(participant, slot.mentor) ? 1 : 0,
});
