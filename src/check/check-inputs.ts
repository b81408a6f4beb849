import { canonicalJson, sha256OfArray } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { fault } from "./fault.ts";

/**
 * The plan's own people give the fingerprints of the lists that they are said to come from. A replanned plan names no list:
 * the plan before it is held against the chain.
 */
export function checkInputs(plan: Plan): readonly Finding[] {
  if (plan.previous !== undefined) return [];
  const { participants, mentors, vacancies = [] } = plan;
  const records = { councils: [...participants, ...vacancies], mentees: [...participants, ...vacancies], mentors };
  return plan.inputs.flatMap(({ role, sha256 }, at) => {
    if (role !== "councils" && role !== "mentees" && role !== "mentors") return [];
    const expected = sha256OfArray(records[role].map(canonicalJson));
    return sha256 === expected
      ? []
      : [fault("inputs/people", ["inputs", at, "sha256"], { role, found: sha256, expected })];
  });
}
