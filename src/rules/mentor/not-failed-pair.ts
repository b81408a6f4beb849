import { eligibility } from "../../domain/programme/rule.ts";

export const notFailedPair = eligibility({
  id: "not-failed-pair",
  version: 1,
  title: "Never a pair that failed before",
  because: "A pairing that came to an early end is not tried a second time.",
  refused: {
    brief: () => "this pairing ended early before",
    because: (_who, _facts, { mentor }) => `an earlier pairing with this ${mentor} ended early`,
  },
  params: {},
  refuse: ({ problem: { previous } }) => {
    const failed = new Map<string, Set<string>>();
    for (const { participant, mentor } of previous?.failedPairs ?? []) {
      failed.set(participant, (failed.get(participant) ?? new Set()).add(mentor));
    }
    return ({ participant, slot }) =>
      slot?.mentor && failed.get(participant.id)?.has(slot.mentor.id) ? { mentor: slot.mentor.id } : undefined;
  },
});
