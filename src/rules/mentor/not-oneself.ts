import { eligibility } from "../../domain/programme/rule.ts";

export const notOneself = eligibility({
  id: "not-oneself",
  version: 1,
  title: "Never oneself",
  because: "Nobody mentors themselves.",
  refused: {
    brief: () => "nobody is paired with themselves",
    because: () => "nobody is paired with themselves",
  },
  params: {},
  refuse:
    () =>
    ({ participant, slot }) =>
      slot?.mentor?.id === participant.id ? { mentor: participant.id } : undefined,
});
