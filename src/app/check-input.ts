import { type Finding, hasErrors } from "../domain/finding.ts";
import type { InputRecord } from "../domain/plan/plan.ts";
import { wishFindings } from "../engine/stage/problem-findings.ts";
import type { ProblemInput } from "./input.ts";
import { loadProblem } from "./load/load-problem.ts";
import { makePlan } from "./make-plan.ts";

/** Everything found in the input, and everything for which no plan would be made of it. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** What was read, and how. */
  readonly inputs: readonly InputRecord[];
  readonly exitCode: 0 | 1;
}

/**
 * Whether a plan can be made of the input. Where nothing is wrong with it by itself it is solved, since only that shows
 * whether anything lawful exists.
 * @throws UsageError where the programme has errors, or a file cannot be read at all
 */
export async function checkInput(input: ProblemInput): Promise<CheckOutcome> {
  const loaded = await loadProblem(input);
  const { inputs } = loaded;
  if (hasErrors(loaded.findings)) return { findings: loaded.findings, inputs, exitCode: 1 };
  const made = await makePlan(loaded.problem, loaded);
  const wishes = wishFindings(loaded.problem).map((found) => ({
    ...found,
    where: loaded.locatePerson(String(found.params.participant), "preferred_intakes"),
  }));
  const findings = [...loaded.findings, ...wishes, ...made.unjudged];
  const impossible = made.status === "planned" ? made.impossible : made.findings;
  return { findings: [...findings, ...impossible], inputs, exitCode: impossible.length > 0 ? 1 : 0 };
}
