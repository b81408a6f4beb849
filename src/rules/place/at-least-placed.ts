import { count } from "../../domain/counting.ts";
import { limit } from "../../domain/programme/rule.ts";

export const atLeastPlaced = limit({
  id: "at-least-placed",
  version: 1,
  title: "At least this many have a place",
  because: "Whoever replans may choose to move a few more people, so that fewer wait.",
  words: {
    counts: () => "people missing from the number to be placed",
    worse: (by) => `${count(by, "more person", "more people")} would be missing from the number to be placed`,
  },
  params: {
    people: { type: "integer", min: 0, max: 1_000_000, example: 100, about: "how many are placed at least" },
    by: {
      type: "text",
      default: "",
      about: "a day by which their intakes end, yyyy-mm-dd; without it, any intake counts",
    },
  },
  limits: ({ slots }, { people, by }) => {
    const counted = slots.filter(({ endsOn }) => by === "" || (endsOn !== undefined && endsOn <= by));
    return [{ id: "placed", over: { slots: counted.map(({ id }) => id) }, atLeast: people }];
  },
});
