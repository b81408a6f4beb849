import { count } from "../../domain/counting.ts";
import { positionOf } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";

export const fillEarly = priority({
  id: "fill-early",
  version: 1,
  differsIn: ["placing", "cadre"],
  title: "Early intakes are full before later ones",
  because: "A place that stays empty is lost, and everyone is to complete as soon as can be.",
  words: {
    counts: ({ words }) => `steps to later ${words.intakes}`,
    worse: (by, { words }) =>
      `earlier ${words.intakes} would not be full while later ones are used (by ${count(by, "step", "steps")})`,
    cutoff: (saved) => `${count(Math.abs(saved), "step", "steps")} earlier`,
  },
  params: {},
  cost: (view) => (option) => positionOf(option, view),
});
