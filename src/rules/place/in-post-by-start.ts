import { eligibility } from "../../domain/programme/rule.ts";
import { day } from "../../domain/programme/rule-words.ts";

export const inPostByStart = eligibility({
  id: "in-post-by-start",
  version: 1,
  title: "In post when the intake starts",
  because: "The programme is for serving directors: nobody joins before they have taken up the post.",
  refused: {
    brief: ({ intake }) => `not yet in post when the ${intake} starts`,
    because: ({ they }, { appointedOn, startsOn }) =>
      `${they} are in post from ${day(appointedOn)}, after the start on ${day(startsOn)}`,
  },
  params: {},
  reads: () => [{ column: "appointed_on", blank: "unknown" }],
  refuse:
    () =>
    ({ participant, slot }) => {
      if (!slot?.startsOn || participant.appointedOn === undefined || participant.appointedOn <= slot.startsOn)
        return undefined;
      return { appointedOn: participant.appointedOn, startsOn: slot.startsOn };
    },
  mend: ({ startsOn }) => ({ appointedOn: String(startsOn) }),
});
