import { inConflict } from "../../domain/problem.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const noDeclaredConflict = eligibility({
  id: "no-declared-conflict",
  version: 1,
  title: "Never against a declared conflict",
  because: "A conflict that either of them has declared is respected, whatever it costs.",
  refused: {
    brief: () => "a conflict of interest is declared",
    because: (_who, _facts, { councils }) => `a conflict of interest is declared between them or their ${councils}`,
  },
  params: {},
  reads: () => [{ column: "conflicts", blank: "none", of: "either" }],
  refuse:
    () =>
    ({ participant, slot }) =>
      slot?.mentor && inConflict(participant, slot.mentor) ? { mentor: slot.mentor.id } : undefined,
});
