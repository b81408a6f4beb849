import { eligibility } from "../../domain/programme/rule.ts";

export const notOwnCouncil = eligibility({
  id: "not-own-council",
  version: 1,
  title: "Never from one's own council",
  because: "A mentor from the same council is a colleague, and not an outside view.",
  refused: {
    brief: ({ mentor, council }) => `the ${mentor} comes from the same ${council}`,
    because: (_who, { council }, words) => `both are from the same ${words.council}, ${council}`,
  },
  params: {},
  reads: () => [{ column: "council", blank: "none", of: "both" }],
  refuse:
    () =>
    ({ participant, slot }) => {
      const shared = slot?.mentor?.councils.find(({ code }) => participant.councils.some((own) => own.code === code));
      return shared && { council: shared.name };
    },
});
