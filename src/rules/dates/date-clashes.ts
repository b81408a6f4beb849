import { clashingDays } from "../../domain/programme/days-given.ts";
import { priority } from "../../domain/programme/rule.ts";

export const dateClashes = priority({
  id: "date-clashes",
  version: 1,
  title: "Days that people cannot do",
  because:
    "Sessions are given on days that people can do, and nobody is in two places on one day; where no such session has room, the clash is named.",
  params: {
    fact: {
      type: "fact",
      default: "",
      about: "the declared column of dates that are not free; without it, only days given by earlier stages count",
    },
  },
  wish: true,
  readsDays: true,
  cost:
    (view, { fact }) =>
    (option) =>
      clashingDays(option, view, fact).length,
});
