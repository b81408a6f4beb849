import { clashingDays } from "../../domain/programme/days-given.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day } from "../../domain/programme/rule-words.ts";

export const datesFree = eligibility({
  id: "dates-free",
  version: 1,
  title: "Free on the day",
  because: "Nobody is booked for a day that they cannot do, or on which an earlier stage has booked them.",
  refused: {
    brief: () => "is not free on that day",
    because: ({ they }, { day: clash, whose }, { mentor }) =>
      `${whose === "mentor" ? `the ${mentor} is` : `${they} are`} not free on ${day(clash)}`,
  },
  params: {
    fact: {
      type: "fact",
      kinds: ["dates"],
      default: "",
      about: "the declared column of dates that are not free; without it, only days given by earlier stages count",
    },
    whose: {
      type: "choice",
      of: ["participant", "mentor"],
      default: "participant",
      about: "whose dates: the participant's, or those of the mentor whose slot it is",
    },
  },
  reads: ({ fact, whose }) =>
    fact === "" ? [] : [{ column: fact, blank: "none", of: whose === "mentor" ? "mentor" : "seeker" }],
  readsDays: true,
  refuse:
    (view, { fact, whose }) =>
    (option) => {
      const [clash] = clashingDays(option, view, fact, whose === "mentor" ? "mentor" : "participant");
      return clash === undefined ? undefined : { day: clash, whose };
    },
});
