import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";

export const reserveOrder = priority({
  id: "reserve-order",
  version: 1,
  title: "Reserves in their order",
  because: "A place that falls vacant goes to the first reserve who can take it, before anybody who came later.",
  words: {
    counts: () => "places by which reserves were passed over",
    worse: (by) => `reserves would be passed over (by ${count(by, "place", "places")} on the list)`,
    cutoff: (saved) => (saved > 0 ? "was on the reserve list" : "was not on the reserve list"),
  },
  params: {},
  // One seat is free or it is not, and each reserve can take some: then the least sum of ranks left out is the list's order.
  cost: ({ problem: { previous } }) => {
    const reserves = previous?.baseline.reserves ?? [];
    const rank = new Map(reserves.map((id, at) => [id, reserves.length - at]));
    return ({ participant, slot }) => (slot === null ? (rank.get(participant.id) ?? 0) : 0);
  },
});
