import { factOf, unknownValue } from "../../domain/people/facts.ts";
import { eligibility } from "../../domain/programme/rule.ts";

export const factGiven = eligibility({
  id: "fact-given",
  version: 1,
  title: "Has what the programme asks for",
  because: "Some things must be settled before a place is held: a sponsor, a manager's consent, a signed form.",
  params: { fact: { type: "fact", about: "the fact that must not be blank" } },
  refuse:
    ({ problem }, { fact }) =>
    ({ participant }) =>
      factOf(participant, fact, problem) === unknownValue ? { missing: fact } : undefined,
});
