import { grouped } from "../../domain/counting.ts";
import { factOf } from "../../domain/people/facts.ts";
import { positionOf } from "../../domain/problem.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { priority } from "../../domain/programme/rule.ts";
import { factName } from "../../domain/programme/rule-words.ts";

export const firstBy = priority({
  id: "first-by",
  version: 1,
  differsIn: ["placing", "cadre"],
  title: "First by a number",
  because: "Those with most to gain go first: a declared number, or a tally of facts, says who they are.",
  words: {
    counts: ({ words, params }) => `${factName(params.by)}, times steps to later ${words.intakes}`,
    worse: (by, { params }) =>
      `people with more ${factName(params.by)} would have to go later (by ${grouped(by)}, in all)`,
    cutoff: (saved, { params }) => `${factName(params.by)} ${grouped(saved)}`,
  },
  params: {
    by: {
      type: "fact",
      kinds: ["number", "text"],
      about: "the number: the higher, the earlier; blank counts as 0",
    },
  },
  reads: ({ by }) => readsFact(by),
  cost: (view, { by }) => {
    const weights = new Map(view.seekers.map((seeker) => [seeker.id, weightOf(factOf(seeker, by, view.problem))]));
    return (option) => (weights.get(option.participant.id) ?? 0) * positionOf(option, view);
  },
});

function weightOf(text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
