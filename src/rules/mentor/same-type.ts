import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";

export const sameType = priority({
  id: "same-type",
  version: 1,
  differsIn: ["pairing"],
  title: "A mentor from the same type of council",
  because: "A county and a borough differ in what a director can do.",
  words: {
    counts: ({ words }) => `pairs from two types of ${words.council}`,
    worse: (by, { words }) => `${count(by, "more pair", "more pairs")} would be from two types of ${words.council}`,
    cutoff: (saved, { words }) =>
      saved > 0 ? `from the same type of ${words.council}` : `from another type of ${words.council}`,
  },
  params: {},
  reads: () => [{ column: "type", blank: "unknown", of: "both" }],
  relaxed: ({ council }) => `another type of ${council}`,
  cost:
    () =>
    ({ participant, slot }) =>
      !slot?.mentor || (participant.type !== "" && participant.type === slot.mentor.type) ? 0 : 1,
});
