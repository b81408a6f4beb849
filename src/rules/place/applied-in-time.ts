import { eligibility } from "../../domain/programme/rule.ts";
import { day, isBlank } from "../../domain/programme/rule-words.ts";

export const appliedInTime = eligibility({
  id: "applied-in-time",
  version: 1,
  title: "Applied by the closing date",
  because: "Applications are invited for some intakes; only those who applied in time may join these.",
  refused: {
    brief: () => "did not apply by the closing date",
    because: ({ they, their }, { appliedOn, applicationsCloseOn }) =>
      isBlank(appliedOn)
        ? `${they} did not apply, and applications closed on ${day(applicationsCloseOn)}`
        : `${their} application came on ${day(appliedOn)}, after applications closed on ${day(applicationsCloseOn)}`,
  },
  params: {},
  reads: () => [{ column: "applied_on", blank: "none" }],
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
