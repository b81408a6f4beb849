import { eligibility } from "../../domain/programme/rule.ts";

export const ownGroup = eligibility({
  id: "own-group",
  version: 1,
  title: "Within one's own intake or set",
  because: "A set is formed inside an intake, and a session is held for one: nobody joins another's.",
  params: {},
  refuse:
    ({ given }) =>
    ({ participant, slot }) => {
      const within = slot?.within;
      return within === undefined || given?.get(participant.id)?.has(within) ? undefined : { within };
    },
});
