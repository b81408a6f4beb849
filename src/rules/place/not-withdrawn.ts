import { eligibility } from "../../domain/programme/rule.ts";
import { day, isBlank } from "../../domain/programme/rule-words.ts";

export const notWithdrawn = eligibility({
  id: "not-withdrawn",
  version: 1,
  title: "Has not withdrawn",
  because: "Whoever has withdrawn is left in peace until they apply again.",
  refused: {
    brief: () => "withdrew",
    because: ({ they }, { on, reason }) => `${they} withdrew on ${day(on)}${isBlank(reason) ? "" : ` (${reason})`}`,
  },
  params: {},
  refuse: ({ problem: { previous } }) => {
    const withdrawn = new Map(previous?.withdrawals.map((withdrawal) => [withdrawal.participant, withdrawal]));
    return ({ participant }) => {
      const withdrawal = withdrawn.get(participant.id);
      return withdrawal && { on: withdrawal.on, reason: withdrawal.reason };
    };
  },
});
