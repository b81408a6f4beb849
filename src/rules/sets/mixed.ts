import { compareText } from "../../domain/compare.ts";
import { count } from "../../domain/counting.ts";
import { countByFact, unknownValue } from "../../domain/people/facts.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { limit } from "../../domain/programme/rule.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const mixed = limit({
  id: "mixed",
  version: 1,
  title: "A mixture in each set",
  because: "People learn from those who work elsewhere: each kind is spread evenly over the sets of an intake.",
  words: {
    counts: ({ params }) => `people outside an even mixture by ${factName(params.by)}`,
    worse: (by, { params }) =>
      `the sets would be further from an even mixture by ${factName(params.by)} (by ${count(by, "person", "people")})`,
  },
  params: {
    by: { type: "fact", about: "the fact whose values are to be mixed: region, type, a band, or a declared column" },
  },
  reads: ({ by }) => readsFact(by),
  limits: ({ problem, slots, seekers, given }, { by }) =>
    slots.flatMap(({ id, within }) => {
      const together = slots.filter((slot) => slot.within === within).length;
      const people = seekers.filter((seeker) => within === undefined || given?.get(seeker.id)?.has(within));
      // Blanks are not of one kind: nobody knows whether they have anything in common.
      return [...countByFact(people, by, problem)]
        .filter(([value]) => value !== unknownValue)
        .sort(([left], [right]) => compareText(left, right))
        .map(([value, count]) => ({
          id: `${id}/${value}`,
          over: { slots: [id], fact: { key: by, value } },
          atLeast: Math.floor(count / together),
          atMost: Math.ceil(count / together),
        }));
    }),
});
