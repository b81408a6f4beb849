import { judgements } from "../../domain/people/people.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { isBlank } from "../../domain/programme/rule-words.ts";

export const judgedGood = eligibility({
  id: "judged-good",
  version: 1,
  title: "From a council with a good judgement",
  because: "A mentor comes from a council judged at least good; without a judgement that is not shown.",
  refused: {
    brief: ({ council }) => `the ${council} is not judged well enough`,
    because: ({ their }, { judgement, enough }, { council }) =>
      isBlank(judgement)
        ? `there is no judgement of ${their} ${council}; it must be one of: ${enough}`
        : `${their} ${council} is judged ${judgement}; it must be one of: ${enough}`,
  },
  params: {
    judgements: {
      type: "choices",
      of: judgements,
      default: ["excellent", "well"],
      about: "the judgements that are good enough",
    },
  },
  reads: () => [{ column: "judgement", blank: "unknown" }],
  refuse:
    (_view, { judgements: enough }) =>
    ({ participant }) =>
      participant.judgement !== undefined && enough.includes(participant.judgement)
        ? undefined
        : { judgement: participant.judgement ?? "", enough: enough.join(", ") },
  mend: ({ enough }) => ({ judgement: judgements.findLast((one) => String(enough).split(", ").includes(one)) }),
});
