import { limit } from "../../domain/programme/rule.ts";

export const exactlyFull = limit({
  id: "exactly-full",
  version: 1,
  title: "Exactly as many as there are places",
  because: "The cadre has a published size: it is chosen in full, neither more nor fewer.",
  params: {},
  keepsPlaces: "exactly",
  limits: ({ slots }) =>
    slots.map((slot) => ({ id: slot.id, over: { slots: [slot.id] }, atMost: slot.places, atLeast: slot.places })),
});
