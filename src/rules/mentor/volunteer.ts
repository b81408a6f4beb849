import { eligibility } from "../../domain/programme/rule.ts";

export const volunteer = eligibility({
  id: "volunteer",
  version: 1,
  title: "Has volunteered as a mentor",
  because: "Nobody is made a mentor against their will.",
  refused: {
    brief: ({ mentor }) => `has not volunteered as a ${mentor}`,
    because: ({ they }, _facts, { mentor }) => `${they} have not volunteered as a ${mentor}`,
  },
  params: {},
  reads: () => [{ column: "mentor_volunteer", blank: "none" }],
  refuse:
    () =>
    ({ participant }) =>
      participant.mentorVolunteer ? undefined : { mentorVolunteer: "no" },
  mend: () => ({ mentorVolunteer: true }),
});
