import { count } from "../../domain/counting.ts";
import { clashingDays } from "../../domain/programme/days-given.ts";
import { priority } from "../../domain/programme/rule.ts";

export const dateClashes = priority({
  id: "date-clashes",
  version: 1,
  title: "Days that people cannot do",
  because:
    "Sessions are given on days that people can do, and nobody is in two places on one day; where no such session has room, the clash is named.",
  words: {
    counts: () => "days of sessions that people cannot do",
    worse: (by) => `${count(by, "more session", "more sessions")} would fall on a day that somebody cannot do`,
    cutoff: (saved) => (saved > 0 ? "free on the day" : "not free on the day"),
  },
  params: {
    fact: {
      type: "fact",
      kinds: ["dates"],
      default: "",
      about: "the declared column of dates that are not free; without it, only days given by earlier stages count",
    },
  },
  reads: ({ fact }) => (fact === "" ? [] : [{ column: fact, blank: "none" }]),
  relaxed: () => "on a day that they cannot do",
  readsDays: true,
  cost:
    (view, { fact }) =>
    (option) =>
      clashingDays(option, view, fact).length,
});
