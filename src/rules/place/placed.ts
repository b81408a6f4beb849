import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";

export const placed = priority({
  id: "placed",
  version: 1,
  title: "As many as possible have a place",
  because: "Nobody waits while there is a place that they could lawfully take.",
  words: {
    counts: ({ words, stage }) =>
      stage === "pairing"
        ? `newly appointed ${words.participants} without a ${words.mentor}`
        : `${words.participants} without a place`,
    worse: (by, { words, stage }) =>
      `${count(by, `more ${words.participant}`, `more ${words.participants}`)} would be left without a ${stage === "pairing" ? words.mentor : "place"}`,
    cutoff: () => "all have a place if this is given",
  },
  params: {},
  cost:
    () =>
    ({ slot }) =>
      slot === null ? 1 : 0,
});
