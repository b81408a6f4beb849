import { eligibility } from "../domain/rule.ts";

export const available = eligibility({
  id: "available",
  version: 1,
  title: "Available for the intake",
  because: "Nobody is given a place that they have said they cannot take.",
  params: {},
  refuse:
    () =>
    ({ participant, slot }) =>
      slot && participant.unavailableIntakes.includes(slot.id) ? { unavailable: slot.id } : undefined,
});
