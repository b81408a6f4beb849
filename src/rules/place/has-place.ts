import { eligibility } from "../../domain/programme/rule.ts";

export const hasPlace = eligibility({
  id: "has-place",
  version: 1,
  title: "Has a place",
  because: "Learning sets and sessions are for those who take part.",
  refused: {
    brief: () => "has no place",
    because: ({ they }) => `${they} have no place in the programme`,
  },
  params: {},
  refuse:
    ({ given }) =>
    ({ participant }) =>
      given?.has(participant.id) ? undefined : { given: "" },
});
