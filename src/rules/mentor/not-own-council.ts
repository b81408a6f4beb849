import { eligibility } from "../../domain/programme/rule.ts";

export const notOwnCouncil = eligibility({
  id: "not-own-council",
  version: 1,
  title: "Never from one's own council",
  because: "A mentor from the same council is a colleague, and not an outside view.",
  params: {},
  refuse:
    () =>
    ({ participant, slot }) => {
      const shared = slot?.mentor?.councils.find(({ code }) => participant.councils.some((own) => own.code === code));
      return shared && { council: shared.name };
    },
});
