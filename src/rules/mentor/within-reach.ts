import { eligibility } from "../../domain/programme/rule.ts";
import { isBlank } from "../../domain/programme/rule-words.ts";

export const withinReach = eligibility({
  id: "within-reach",
  version: 1,
  title: "Within reach",
  because: "A session is held for certain regions, and a mentor works in their own: nobody is sent further.",
  refused: {
    brief: () => "is in another region",
    because: ({ they, their }, { region, regions }) =>
      isBlank(region)
        ? `${their} region is not known, and this is for: ${regions}`
        : `${they} are in ${region}, and this is for: ${regions}`,
  },
  params: {},
  reads: () => [
    { column: "region", blank: "unknown" },
    { column: "region", blank: "unknown", of: "mentor" },
  ],
  refuse:
    () =>
    ({ participant, slot }) => {
      const regions = slot?.regions ?? (slot?.mentor ? [slot.mentor.region] : undefined);
      if (regions === undefined || regions.includes(participant.region)) return undefined;
      return { region: participant.region, regions: regions.join(", ") };
    },
});
