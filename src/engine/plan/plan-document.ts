import { digestOf } from "../../domain/digest.ts";
import { mostEmbeddedScores, scoreRows } from "../../domain/people/scores.ts";
import type { Planned } from "../../domain/plan/allocation.ts";
import { completeByOf } from "../../domain/plan/completion.ts";
import {
  type Decisions,
  type InputRecord,
  type Plan,
  planFormat,
  planFormatVersion,
  type ScoreRow,
  type Setting,
  type Summary,
} from "../../domain/plan/plan.ts";
import { intakeSlots, slotGroups } from "../../domain/problem.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";

/** What a plan says of how it came about, besides the problem itself. */
export interface Origin {
  readonly tool: Plan["tool"];
  readonly inputs: readonly InputRecord[];
  readonly settings: readonly Setting[];
}

/** The plan document of an allocation, with its digest: all that is needed to check it, explain it and go on from it. */
export function planDocument(problem: Problem, planned: Planned, { tool, inputs, settings }: Origin): Plan {
  const { programme, asOf, seed, draw, participants, vacancies = [], previous } = problem;
  const { decisions, mentors, stages, impossible, goals, unjudged, certificate, summary } = planned;
  const { placements, waitingList, refused, cadre, pairings, unpaired, overrides } = decisions;
  const document: Omit<Plan, "digest"> = {
    format: planFormat,
    formatVersion: planFormatVersion,
    tool,
    programme,
    asOf,
    seed,
    ...(draw && { draw }),
    settings,
    inputs,
    participants,
    mentors,
    ...(vacancies.length > 0 && { vacancies }),
    ...embeddedScores(problem),
    ...(previous && { previous }),
    placements,
    waitingList,
    refused,
    cadre,
    pairings,
    unpaired,
    overrides,
    ...(stages && { stages }),
    ...(impossible.length > 0 && { impossible }),
    goals,
    ...(unjudged.length > 0 && { unjudged }),
    certificate,
    summary,
  };
  return withDigest(document);
}

// Not every report shows the digest, and of a million people it takes as long as solving: it is made when it is asked for.
function withDigest(document: Omit<Plan, "digest">): Plan {
  let digest: string | undefined;
  return {
    ...document,
    get digest() {
      return (digest ??= digestOf(document));
    },
  };
}

// A larger table is known by its fingerprint among the inputs, and must be given again to check the plan.
function embeddedScores({ scores }: Problem): { scores?: readonly ScoreRow[] } {
  if (!scores) return {};
  const rows = scoreRows(scores);
  return rows.length > mostEmbeddedScores ? {} : { scores: rows };
}

/** The counts that a plan shows first. People and councils are counted apart: one person may hold two posts. */
export function summarise(problem: Problem, decisions: Decisions, newlyAppointed: number): Summary {
  const { placements, waitingList, refused, pairings, unpaired, cadre } = decisions;
  const filled = new Map<string, number>();
  for (const { intake } of placements) filled.set(intake, (filled.get(intake) ?? 0) + 1);
  return {
    participants: problem.participants.length,
    vacant: problem.vacant,
    placed: placements.length,
    waiting: waitingList.length,
    refused: refused.length,
    intakes: slotGroups(intakeSlots(problem.programme)).map(({ id, places }) => ({
      id,
      places,
      filled: filled.get(id) ?? 0,
    })),
    newlyAppointed,
    paired: pairings.length,
    unpaired: unpaired.length,
    cadre: cadre.length,
    completeBy: completeByOf({ ...problem, placements }, problem.vacant),
  };
}
