import { factOf, unknownValue } from "../../domain/people/facts.ts";
import { readsFact } from "../../domain/programme/column-reads.ts";
import { unit } from "../../domain/programme/rule.ts";

export const together = unit({
  id: "together",
  version: 1,
  title: "Kept together",
  because: "Those who work or learn as one take part as one: a slot takes all of them, or none of them.",
  params: {
    by: {
      type: "fact",
      default: "",
      about: "the fact that people of one unit share, such as a declared column; a blank is shared with nobody",
    },
    stage: {
      type: "text",
      default: "",
      about:
        "instead of a fact, an earlier stage, placing or a further one: those to whom it gave the same are one unit",
    },
  },
  reads: ({ by }) => (by === "" ? [] : readsFact(by)),
  unitOf: ({ problem, given }, { by, stage }) =>
    by === ""
      ? ({ id }) => [...(given?.get(id) ?? [])].filter(([, stages]) => stages.includes(stage)).at(-1)?.[0]
      : (participant) => {
          const value = factOf(participant, by, problem);
          return value === unknownValue ? undefined : value;
        },
});
