import { count } from "../../domain/counting.ts";
import { positionOf } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";
import type { Option, StageView } from "../../domain/programme/rule-book.ts";

export const poorFirst = priority({
  id: "poor-first",
  version: 1,
  differsIn: ["placing", "cadre"],
  title: "Councils judged poor",
  because: "Whether councils in difficulty go first, or are protected from losing their director's time, is a policy.",
  words: {
    counts: ({ words, params }) =>
      params.policy === "protected"
        ? `${words.participants} of ${words.councils} judged poor in the first ${words.intake}`
        : `steps to later ${words.intakes} for ${words.councils} judged poor`,
    worse: (by, { words, params }) =>
      params.policy === "protected"
        ? `${count(by, `more ${words.council}`, `more ${words.councils}`)} judged poor would lose the time of their ${words.participant} in the first ${words.intake}`
        : `${words.councils} judged poor, which go first, would have to go later (by ${count(by, "step", "steps")} in all)`,
    cutoff: (saved) => (saved > 0 ? "judged poor" : "not judged poor"),
  },
  params: {
    policy: {
      type: "choice",
      of: ["first", "protected", "ignored"],
      default: "first",
      about: "first: as early as can be; protected: not in the first intake; ignored: no difference",
    },
  },
  reads: ({ policy }) => (policy === "ignored" ? [] : [{ column: "judgement", blank: "unknown" }]),
  cost:
    (view, { policy }) =>
    (option) => {
      if (option.participant.judgement !== "poor") return 0;
      return costs[policy]?.(option, view) ?? 0;
    },
});

const costs: Readonly<Record<string, (option: Option, view: StageView) => number>> = {
  first: positionOf,
  protected: (option, view) => (option.slot !== null && positionOf(option, view) === 0 ? 1 : 0),
};
