import { eligibility } from "../../domain/programme/rule.ts";

export const inPostByStart = eligibility({
  id: "in-post-by-start",
  version: 1,
  title: "In post when the intake starts",
  because: "The programme is for serving directors: nobody joins before they have taken up the post.",
  params: {},
  refuse:
    () =>
    ({ participant, slot }) => {
      if (!slot?.startsOn || participant.appointedOn === undefined || participant.appointedOn <= slot.startsOn)
        return undefined;
      return { appointedOn: participant.appointedOn, startsOn: slot.startsOn };
    },
  mend: ({ startsOn }) => ({ appointedOn: String(startsOn) }),
});
