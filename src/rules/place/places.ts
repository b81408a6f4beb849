import { count } from "../../domain/counting.ts";
import { slotGroups } from "../../domain/problem.ts";
import { limit } from "../../domain/programme/rule.ts";

export const places = limit({
  id: "places",
  version: 1,
  title: "No more people than places",
  because: "Each intake, and each mentor, has a number of places that is never exceeded.",
  words: {
    counts: ({ words }) => `people beyond the places of an ${words.intake} or ${words.mentor}`,
    worse: (by) => `${count(by, "more person", "more people")} would be beyond the places`,
  },
  params: {},
  keepsPlaces: "at-most",
  limits: ({ slots }) => [
    ...slots.map(({ id, places: atMost, fewest }) => ({
      id,
      over: { slots: [id] },
      atMost,
      ...(fewest === undefined ? {} : { atLeast: fewest }),
    })),
    ...slotGroups(slots)
      .filter(({ slots: inside, places: all }) => inside.reduce((sum, slot) => sum + slot.places, 0) > all)
      .map(({ id, places: all, slots: inside }) => ({
        id,
        over: { slots: inside.map((slot) => slot.id) },
        atMost: all,
      })),
  ],
});
