import { eligibility } from "../../domain/programme/rule.ts";

export const appliedInTime = eligibility({
  id: "applied-in-time",
  version: 1,
  title: "Applied by the closing date",
  because: "Applications are invited for some intakes; only those who applied in time may join these.",
  params: {},
  refuse:
    () =>
    ({ participant, slot }) => {
      const closing = slot?.intake?.applicationsCloseOn;
      if (closing === undefined) return undefined;
      if (participant.appliedOn !== undefined && participant.appliedOn <= closing) return undefined;
      return { appliedOn: participant.appliedOn ?? "", applicationsCloseOn: closing };
    },
  mend: ({ applicationsCloseOn }) => ({ appliedOn: String(applicationsCloseOn) }),
});
