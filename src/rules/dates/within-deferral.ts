import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const withinDeferral = eligibility({
  id: "within-deferral",
  version: 1,
  title: "A place put off is taken up in time",
  because:
    "Whoever defers joins a later intake, and not after the limit: the place would be kept from others for years.",
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 12,
      about: "the most months from the start of the intake put off to the start of the one joined",
    },
  },
  refuse: ({ problem: { previous } }, { months }) => {
    const deferred = new Map(previous?.deferrals.map((deferral) => [deferral.participant, deferral]));
    return ({ participant, slot }) => {
      const from = deferred.get(participant.id);
      if (!from || slot?.startsOn === undefined) return undefined;
      const until = addMonths(from.startsOn, months);
      if (slot.startsOn > from.startsOn && slot.startsOn <= until) return undefined;
      return { deferred: from.from, startsOn: slot.startsOn, until };
    };
  },
});
