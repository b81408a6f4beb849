import type { Mentor } from "../../domain/people/people.ts";
import { type CadreStage } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import { compileStage } from "./compile.ts";
import { chosenMentors } from "./decode-solution.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/**
 * Whom the cadre's own rules and goals add to the members that it has, up to its size and as far as people are eligible.
 * Members stay, whatever the rules say of them now, and count in its goals and limits.
 */
export function electMentors(problem: Problem, stage: CadreStage): readonly Mentor[] {
  const members = new Set(problem.mentors?.map(({ id }) => id));
  const elsewhere = members.size - problem.participants.filter(({ id }) => members.has(id)).length;
  const { seekers } = optionsOf(openView(problem, stage, [])).view;
  const inside = members.size - elsewhere;
  // Limits of the cadre may leave it smaller than the number of those eligible.
  for (let size = Math.min(stage.size - elsewhere, seekers.length); size > inside; size--) {
    const compiled = compileStage(optionsOf(openView(problem, { ...stage, size }, [])));
    const solution = solve(compiled.model);
    if (solution.totals[0] === 0) return chosenMentors(compiled, solution).filter(({ id }) => !members.has(id));
  }
  return [];
}
