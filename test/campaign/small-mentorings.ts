import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { bestCadre, bestPairing, cadreTotals, menteesOf, pairingTotals } from "../oracle/restated-mentoring.ts";
import { smallMentoring } from "../oracle/small-mentoring.ts";
import type { Kind } from "./kind.ts";

/** The cadre and the pairing of the default programme, for a few people, against trying everything. */
export const smallMentorings: Kind = {
  id: "small-mentorings",
  promise: "No other cadre and no other pairing is better, and none is called impossible that is not.",
  share: 100,
  run: (dice) => {
    const { problem, size } = smallMentoring(dice.below(0x7fffffff));
    const wrong = faultOf(problem, size);
    const { rules: _rules, ...shown } = problem;
    if (wrong === undefined) return Promise.resolve([]);
    return Promise.resolve([{ what: wrong, command: [], files: { "problem.json": JSON.stringify(shown, null, 2) } }]);
  },
};

function faultOf(problem: Problem, size: number): string | undefined {
  const best = bestCadre(problem, size);
  const outcome = allocate(problem);
  if (outcome.status !== "planned")
    return best ? `${outcome.status}, where a cadre of ${best.join(" ")} is possible` : undefined;
  if (!best) return "a cadre, where too few are eligible";
  const { decisions, goals } = outcome;
  const told = (stage: string): string =>
    goals
      .filter((goal) => goal.stage === stage)
      .map(({ value }) => value)
      .join(" ");
  const members = new Set(decisions.cadre.map(({ mentor }) => mentor));
  const chosen = problem.participants.filter(({ id }) => members.has(id));
  const cadre = [told("cadre"), cadreTotals(problem, chosen).join(" "), best.join(" ")];
  if (new Set(cadre).size > 1) return `cadre: told ${cadre[0]}, is ${cadre[1]}, best ${cadre[2]}`;
  const { capacity = 0 } = problem.programme.stages.find(({ stage }) => stage === "pairing") as { capacity?: number };
  const mentees = menteesOf(problem, chosen);
  const mentors = new Map(decisions.pairings.map(({ participant, mentor }) => [participant, mentor]));
  const taken = mentees.map(({ id }) => chosen.find((mentor) => mentor.id === mentors.get(id)) ?? null);
  const pairing = [
    told("pairing"),
    pairingTotals(problem, mentees, taken).join(" "),
    bestPairing(problem, chosen, capacity).join(" "),
  ];
  return new Set(pairing).size > 1 ? `pairing: told ${pairing[0]}, is ${pairing[1]}, best ${pairing[2]}` : undefined;
}
