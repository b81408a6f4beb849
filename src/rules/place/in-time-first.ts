import { priority } from "../../domain/programme/rule.ts";

export const inTimeFirst = priority({
  id: "in-time-first",
  version: 1,
  title: "Those who applied in time first",
  because: "A late application is looked at after those that came by the closing date.",
  params: {},
  cost:
    () =>
    ({ participant, slot }) => {
      const closing = slot?.intake?.applicationsCloseOn;
      if (closing === undefined) return 0;
      return participant.appliedOn !== undefined && participant.appliedOn <= closing ? 0 : 1;
    },
});
