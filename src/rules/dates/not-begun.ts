import { eligibility } from "../../domain/programme/rule.ts";
import { day } from "../../domain/programme/rule-words.ts";

export const notBegun = eligibility({
  id: "not-begun",
  version: 1,
  title: "Has not begun",
  because: "Nobody joins what has already started, unless an offer with its reason says so.",
  refused: {
    brief: ({ intake }) => `the ${intake} had already begun`,
    because: (_who, { startsOn }) => `it had already begun, on ${day(startsOn)}`,
  },
  params: {},
  refuse:
    ({ problem: { previous } }) =>
    ({ slot }) => {
      if (!previous || slot?.startsOn === undefined || slot.startsOn >= previous.frozenBefore) return undefined;
      return { startsOn: slot.startsOn, frozenBefore: previous.frozenBefore };
    },
});
