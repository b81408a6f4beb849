import { eligibility } from "../../domain/programme/rule.ts";

export const datesFree = eligibility({
  id: "dates-free",
  version: 1,
  title: "Free on the day",
  because: "Nobody is booked for a day that they have said they cannot do.",
  params: {
    fact: { type: "fact", about: "the declared column of dates that are not free" },
    whose: {
      type: "choice",
      of: ["participant", "mentor"],
      default: "participant",
      about: "whose dates: the participant's, or those of the mentor whose slot it is",
    },
  },
  refuse:
    (_view, { fact, whose }) =>
    ({ participant, slot }) => {
      const taken = (whose === "mentor" ? slot?.mentor : participant)?.facts?.[fact];
      const clash = Array.isArray(taken) ? slot?.dates?.find((day) => taken.includes(day)) : undefined;
      return clash === undefined ? undefined : { day: clash };
    },
});
