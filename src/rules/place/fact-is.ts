import { factOf } from "../../domain/people/facts.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { eligibility } from "../../domain/programme/rule.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const factIs = eligibility({
  id: "fact-is",
  version: 1,
  title: "Has the value that is asked for",
  because: "Some things are for those whose records say so: a gap to be filled, a strength to be shared.",
  refused: {
    brief: () => "the record does not say what this is for",
    because: ({ their }, { fact, found, expected }) =>
      `${their} record says "${found}" under "${factName(fact)}", and this is for those with "${expected}"`,
  },
  params: {
    fact: { type: "fact", about: "the fact that is looked at" },
    is: { type: "text", example: "London", about: "the value that it must have" },
  },
  reads: ({ fact }) => readsFact(fact),
  refuse:
    ({ problem }, { fact, is }) =>
    ({ participant }) => {
      const found = factOf(participant, fact, problem);
      return found === is ? undefined : { fact, found, expected: is };
    },
});
