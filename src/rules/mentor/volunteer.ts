import { eligibility } from "../../domain/programme/rule.ts";

export const volunteer = eligibility({
  id: "volunteer",
  version: 1,
  title: "Has volunteered as a mentor",
  because: "Nobody is made a mentor against their will.",
  params: {},
  refuse:
    () =>
    ({ participant }) =>
      participant.mentorVolunteer ? undefined : { mentorVolunteer: "no" },
  mend: () => ({ mentorVolunteer: true }),
});
