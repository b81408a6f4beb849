import { count } from "../../domain/counting.ts";
import { priority } from "../../domain/programme/rule.ts";

export const inTimeFirst = priority({
  id: "in-time-first",
  version: 1,
  title: "Those who applied in time first",
  because: "A late application is looked at after those that came by the closing date.",
  words: {
    counts: ({ words }) => `${words.participants} placed who applied late`,
    worse: (by, { words }) =>
      `${count(by, "more place", "more places")} would go to ${words.participants} who applied late`,
    cutoff: (saved) => (saved < 0 ? "applied late" : "applied in time"),
  },
  params: {},
  reads: () => [{ column: "applied_on", blank: "none" }],
  cost:
    () =>
    ({ participant, slot }) => {
      const closing = slot?.intake?.applicationsCloseOn;
      if (closing === undefined) return 0;
      return participant.appliedOn !== undefined && participant.appliedOn <= closing ? 0 : 1;
    },
});
