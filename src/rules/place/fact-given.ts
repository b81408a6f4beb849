import { factOf, unknownValue } from "../../domain/people/facts.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const factGiven = eligibility({
  id: "fact-given",
  version: 1,
  title: "Has what the programme asks for",
  because: "Some things must be settled before a place is held: a sponsor, a manager's consent, a signed form.",
  refused: {
    brief: () => "something that the programme asks for is missing",
    because: ({ their }, { missing }) =>
      `${their} record has nothing under "${factName(missing)}", which the programme asks for`,
  },
  params: { fact: { type: "fact", about: "the fact that must not be blank" } },
  reads: ({ fact }) => [{ column: fact, blank: "none" }],
  refuse:
    ({ problem }, { fact }) =>
    ({ participant }) =>
      factOf(participant, fact, problem) === unknownValue ? { missing: fact } : undefined,
});
