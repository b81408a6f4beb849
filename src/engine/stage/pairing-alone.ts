import { usageError } from "../../domain/errors.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";

/**
 * A problem of which only the pairing is left: no intake, nobody with an offer, no other stage.
 * @throws UsageError where the programme does not pair anybody
 */
export function pairingAlone(problem: Problem): Problem {
  const programme = { ...problem.programme, completeBy: undefined, further: undefined };
  const pairing = stageOf(programme, "pairing");
  if (!pairing) throw usageError("pair/no-pairing", { programme: programme.id });
  const participants = problem.participants.map((person) => ({
    ...person,
    pinnedIntake: undefined,
    pinReason: undefined,
  }));
  return { ...problem, participants, programme: { ...programme, intakes: [], stages: [pairing] } };
}
