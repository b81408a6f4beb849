import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";

export const sameRegion = priority({
  id: "same-region",
  version: 1,
  differsIn: ["pairing"],
  title: "A mentor of the same region",
  because: "They can meet, and know the same partners.",
  words: {
    counts: () => "pairs from two regions",
    worse: (by) => `${count(by, "more pair", "more pairs")} would be from two regions`,
    cutoff: (saved) => (saved > 0 ? "of the same region" : "of another region"),
  },
  params: {},
  reads: () => [{ column: "region", blank: "unknown", of: "both" }],
  relaxed: () => "another region",
  cost:
    () =>
    ({ participant, slot }) =>
      !slot?.mentor || (participant.region !== "" && participant.region === slot.mentor.region) ? 0 : 1,
});
