import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { checkLists } from "./check-lists.ts";
import { checkMembership } from "./check-membership.ts";
import { checkCadreEntries } from "./stages/check-cadre-entries.ts";
import { checkPairingEntries } from "./stages/check-pairing-entries.ts";
import { checkPlacingEntries } from "./stages/check-placing-entries.ts";

/** What is true of any plan whatever its programme's rules: ids, order, membership, dates, lots and copied facts. */
export function checkShape(plan: Plan): readonly Finding[] {
  return [
    ...checkLists(plan),
    ...checkMembership(plan),
    ...checkPlacingEntries(plan),
    ...checkCadreEntries(plan),
    ...checkPairingEntries(plan),
  ];
}
