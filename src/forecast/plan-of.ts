import type { Planned } from "../domain/plan/allocation.ts";
import { type Plan, planFormat, planFormatVersion } from "../domain/plan/plan.ts";
import type { Problem } from "../domain/programme/rule-book.ts";

/** A plan to go on from. It is never written, so it has no digest: to sum it up would cost as much as to solve it. */
export function planOf(problem: Problem, { decisions, mentors, goals, certificate, summary }: Planned): Plan {
  const { programme, asOf, seed, participants, previous } = problem;
  return {
    format: planFormat,
    formatVersion: planFormatVersion,
    tool: { name: "dcs-plan", version: "" },
    programme,
    asOf,
    seed,
    settings: [],
    inputs: problem.mentors && !previous ? [givenCadre] : [],
    participants,
    mentors,
    ...(previous && { previous }),
    ...decisions,
    goals,
    certificate,
    summary,
    digest: "",
  };
}

// A plan says by its inputs that its cadre was given.
const givenCadre = { role: "mentors", name: "", sha256: "", rows: 0 } as const;
