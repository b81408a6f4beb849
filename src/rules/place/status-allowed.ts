import { statuses } from "../../domain/people/people.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const statusAllowed = eligibility({
  id: "status-allowed",
  version: 1,
  title: "The post is held in a way that the programme admits",
  because: "Whether interim and acting directors take part is a policy, so it is said in the programme.",
  refused: {
    brief: () => "the programme does not admit this status",
    because: ({ they }, { found, allowed }) =>
      `${they} hold the post as ${found}, and the programme admits only: ${allowed}`,
  },
  params: {
    statuses: {
      type: "choices",
      of: statuses,
      default: ["permanent"],
      about: "the ways of holding a post that are admitted",
    },
  },
  reads: () => [{ column: "status", blank: "none" }],
  refuse:
    (_view, { statuses: allowed }) =>
    ({ participant }) =>
      allowed.includes(participant.status) ? undefined : { found: participant.status, allowed: allowed.join(", ") },
  mend: ({ allowed }) => {
    const status = statuses.find((one) => String(allowed).split(", ").includes(one));
    return status === undefined ? {} : { status };
  },
});
