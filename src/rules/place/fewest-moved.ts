import { count } from "../../domain/counting.ts";
import { slotIdOf } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";

export const fewestMoved = priority({
  id: "fewest-moved",
  version: 1,
  title: "As few as possible are moved",
  because:
    "An offer made is a promise: whoever has one keeps the place, the mentor, the set and the session, unless nothing lawful is left.",
  words: {
    counts: ({ words, stage }) =>
      stage === "pairing"
        ? `${words.participants} who lose the ${words.mentor} they were offered`
        : `${words.participants} moved from a place they were offered`,
    worse: (by, { words, stage }) =>
      `${count(by, `more ${words.participant}`, `more ${words.participants}`)} would lose the ${stage === "pairing" ? words.mentor : "place"} they were offered`,
    cutoff: (saved) =>
      saved > 0 ? "had been offered it" : saved < 0 ? "had been offered a later one" : "had been offered neither",
  },
  params: {},
  cost: ({ problem: { previous }, stage, further }) => {
    const kept = new Map<string, string>();
    if (further !== undefined) {
      const given = previous?.sticky === "none" ? undefined : previous?.stages?.find(({ id }) => id === further);
      for (const { participant, slot } of given?.assignments ?? []) kept.set(participant, slot);
    } else if (stage === "pairing") {
      for (const { participant, mentor } of previous?.baseline.pairs ?? []) kept.set(participant, mentor);
    }
    if (stage === "placing") {
      const isSticky = (state: string) => state === "accepted" || previous?.sticky !== "accepted";
      const places = previous?.sticky === "none" ? [] : (previous?.baseline.places ?? []);
      for (const place of places) if (isSticky(place.state)) kept.set(place.participant, slotIdOf(place));
    }
    return ({ participant, slot }) => {
      const place = kept.get(participant.id);
      return place === undefined || place === slot?.id ? 0 : 1;
    };
  },
});
