import { priority } from "../../domain/programme/rule.ts";

export const dateClashes = priority({
  id: "date-clashes",
  version: 1,
  title: "Days that people cannot do",
  because: "Sessions are given on days that people can do; where no such session has room, the clash is named.",
  params: { fact: { type: "fact", about: "the declared column of dates that are not free" } },
  wish: true,
  cost:
    (_view, { fact }) =>
    ({ participant, slot }) => {
      const taken = participant.facts?.[fact];
      return Array.isArray(taken) ? (slot?.dates ?? []).filter((day) => taken.includes(day)).length : 0;
    },
});
