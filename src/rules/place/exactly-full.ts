import { count } from "../../domain/counting.ts";
import { limit } from "../../domain/programme/rule.ts";

export const exactlyFull = limit({
  id: "exactly-full",
  version: 1,
  title: "Exactly as many as there are places",
  because: "The cadre has a published size: it is chosen in full, neither more nor fewer.",
  words: {
    counts: () => "people missing from, or beyond, the number to be chosen",
    worse: (by) =>
      `${count(by, "more person", "more people")} would be missing from, or beyond, the number to be chosen`,
  },
  params: {},
  keepsPlaces: "exactly",
  limits: ({ slots }) =>
    slots.map((slot) => ({ id: slot.id, over: { slots: [slot.id] }, atMost: slot.places, atLeast: slot.places })),
});
