import type { Finding } from "../../domain/finding.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/** Pins that only the rules show to be wrong, one error for each: against a rule without a reason, or to no open intake. */
export function pinFindings(problem: Problem): readonly Finding[] {
  const placing = stageOf(problem.programme, "placing");
  if (!placing || problem.participants.every(({ pinnedIntake }) => pinnedIntake === undefined)) return [];
  return optionsOf(openView(problem, placing, [])).findings;
}
