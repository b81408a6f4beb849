import { eligibility } from "../../domain/programme/rule.ts";

export const ownGroup = eligibility({
  id: "own-group",
  version: 1,
  title: "Within one's own intake or set",
  because: "A set is formed inside an intake, and a session is held for one: nobody joins another's.",
  refused: {
    brief: ({ intake }) => `it belongs to another ${intake}`,
    because: ({ they }, { within }) => `it is for ${within}, where ${they} have no place`,
  },
  params: {},
  refuse:
    ({ given }) =>
    ({ participant, slot }) => {
      const within = slot?.within;
      return within === undefined || given?.get(participant.id)?.has(within) ? undefined : { within };
    },
});
