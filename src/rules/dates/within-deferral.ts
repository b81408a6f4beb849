import { addMonths } from "../../domain/dates.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { day } from "../../domain/programme/rule-words.ts";

export const withinDeferral = eligibility({
  id: "within-deferral",
  version: 1,
  title: "A place put off is taken up in time",
  because:
    "Whoever defers joins a later intake, and not after the limit: the place would be kept from others for years.",
  refused: {
    brief: () => "a deferred place is taken up later, and within the limit",
    because: ({ they }, { deferred, startsOn, until }) =>
      String(startsOn) > String(until)
        ? `${they} deferred from ${deferred} and can join until ${day(until)}; this starts on ${day(startsOn)}`
        : `${they} deferred from ${deferred}, and this starts no later`,
  },
  params: {
    months: {
      type: "integer",
      min: 0,
      max: 1200,
      default: 12,
      example: 12,
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
