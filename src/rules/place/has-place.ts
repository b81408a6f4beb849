import { eligibility } from "../../domain/programme/rule.ts";

export const hasPlace = eligibility({
  id: "has-place",
  version: 1,
  title: "Has a place",
  because: "Learning sets and sessions are for those who take part.",
  params: {},
  refuse:
    ({ given }) =>
    ({ participant }) =>
      given?.has(participant.id) ? undefined : { given: "" },
});
