import { count } from "../../domain/counting.ts";
import { limit } from "../../domain/programme/rule.ts";

export const evenlyFilled = limit({
  id: "evenly-filled",
  version: 1,
  title: "Sets of equal size",
  because: "No set has two people more than another of the same intake.",
  words: {
    counts: () => "people outside groups of equal size",
    worse: (by) => `the groups would be less equal in size (by ${count(by, "person", "people")})`,
  },
  params: {},
  limits: ({ slots, seekers, given }) =>
    slots.map(({ id, within }) => {
      const together = slots.filter((slot) => slot.within === within).length;
      const people = seekers.filter((seeker) => within === undefined || given?.get(seeker.id)?.has(within)).length;
      const atLeast = Math.floor(people / together);
      return { id, over: { slots: [id] }, atLeast, atMost: people % together === 0 ? atLeast : atLeast + 1 };
    }),
});
