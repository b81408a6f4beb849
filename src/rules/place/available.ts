import { isNamed } from "../../domain/problem.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const available = eligibility({
  id: "available",
  version: 1,
  title: "Available for the intake",
  because: "Nobody is given a place that they have said they cannot take.",
  refused: {
    brief: () => "said that they are not available",
    because: ({ they }, { unavailable }) => `${they} said that ${they} are not available for ${unavailable}`,
  },
  params: {},
  reads: () => [{ column: "unavailable_intakes", blank: "none" }],
  refuse:
    () =>
    ({ participant, slot }) => {
      const unavailable = slot ? participant.unavailableIntakes.find((id) => isNamed(slot, id)) : undefined;
      return unavailable === undefined ? undefined : { unavailable };
    },
  mend: ({ unavailable }, { participant }) => ({
    unavailableIntakes: participant.unavailableIntakes.filter((intake) => intake !== unavailable),
  }),
});
