import type { Finding, Where } from "../../domain/finding.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { pinFindings } from "../../engine/stage/pin-findings.ts";

/** What no plan can be made with although every file was read: sessions without those who hold them, pins against rules. */
export function obstaclesIn(
  problem: Problem,
  locate: (participant: string, column: string) => Where | undefined,
): readonly Finding[] {
  return [
    ...mentorsNeeded(problem),
    ...pinFindings(problem).map((found) => ({
      ...found,
      where: locate(String(found.params.participant), "pinned_intake"),
    })),
  ];
}

// Days of mentors have become sessions wherever mentors are given.
function mentorsNeeded({ programme: { id, intakes, words } }: Problem): Finding[] {
  if (intakes.every(({ mentorDays }) => mentorDays === undefined)) return [];
  const params = { found: id, mentors: words.mentors };
  return [{ code: "usage/mentors-needed", severity: "error", params }];
}
