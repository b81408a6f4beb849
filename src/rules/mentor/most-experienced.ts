import { count } from "../../domain/counting.ts";
import { monthsBetween } from "../../domain/dates.ts";
import type { Participant } from "../../domain/people/people.ts";
import { priority } from "../../domain/programme/rule.ts";

export const mostExperienced = priority({
  id: "most-experienced",
  version: 1,
  title: "The most experienced",
  because: "Of those who may be chosen, the ones who have been directors longest have most to give.",
  words: {
    counts: () => `months by which those chosen fall short of the longest service`,
    worse: (by, { words, stage }) =>
      `the ${stage === "cadre" ? words.mentors : words.participants} chosen would have less experience (by ${count(by, "month", "months")}, in all)`,
    cutoff: () => "experience",
  },
  params: {},
  reads: () => [{ column: "director_since", blank: "unknown" }],
  cost: ({ problem, seekers }) => {
    const served = ({ directorSince }: Participant) =>
      directorSince === undefined ? 0 : monthsBetween(directorSince, problem.asOf);
    const longest = seekers.reduce((most, seeker) => Math.max(most, served(seeker)), 0);
    return ({ participant, slot }) => (slot === null ? 0 : longest - served(participant));
  },
});
