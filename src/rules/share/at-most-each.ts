import { compareText } from "../../domain/compare.ts";
import { count } from "../../domain/counting.ts";
import { countByFact, unknownValue } from "../../domain/people/facts.ts";
import { slotGroups } from "../../domain/problem.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { limit } from "../../domain/programme/rule.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const atMostEach = limit({
  id: "at-most-each",
  version: 1,
  title: "Not too many of one kind",
  because: "No council, region or employer may take so many places in one intake that others are left without.",
  words: {
    counts: ({ words, params }) =>
      `people beyond the number that one ${words.intake} takes of each ${factName(params.by)}`,
    worse: (by, { words, params }) =>
      `${count(by, "more person", "more people")} would be beyond the number that one ${words.intake} takes of each ${factName(params.by)}`,
  },
  params: {
    by: {
      type: "fact",
      about: "the fact whose values are counted: council, region, type, a band, or a declared column",
    },
    most: {
      type: "integer",
      min: 0,
      max: 1_000_000,
      default: 2,
      about: "how many of each value one intake holds at most",
    },
  },
  reads: ({ by }) => readsFact(by),
  limits: ({ problem, slots, seekers }, { by, most }) => {
    // A value of which there are no more people cannot be beyond it.
    // Blanks are not of one kind: nobody knows whether they have anything in common.
    const many = [...countByFact(seekers, by, problem)]
      .filter(([value, count]) => count > most && value !== unknownValue)
      .map(([value]) => value);
    return slotGroups(slots).flatMap(({ id, slots: inside }) =>
      many.sort(compareText).map((value) => ({
        id: `${id}/${value}`,
        over: { slots: inside.map((slot) => slot.id), fact: { key: by, value } },
        atMost: most,
      })),
    );
  },
});
