import { addDays, addMonths, type Day, monthsBetween } from "../dates.ts";
import type { PairingStage } from "../programme/programme.ts";
import type { Problem } from "../programme/rule-book.ts";

/** When a pairing runs: a kept one as before, a new one from the programme's day or, later, from the day of replanning. */
export function pairingDays(
  { previous, asOf }: Pick<Problem, "previous" | "asOf">,
  { startsOn, endsOn }: PairingStage,
): (participant: string, mentor: string) => { readonly startsOn: Day; readonly endsOn: Day } {
  const kept = new Map(previous?.pairings.map((pairing) => [`${pairing.participant}\u0000${pairing.mentor}`, pairing]));
  const isLate = previous !== undefined && asOf > startsOn;
  const months = monthsBetween(startsOn, addDays(endsOn, 1));
  const fresh = isLate ? { startsOn: asOf, endsOn: addDays(addMonths(asOf, months), -1) } : { startsOn, endsOn };
  return (participant, mentor) => {
    const before = kept.get(`${participant}\u0000${mentor}`);
    return before === undefined || before.endsOn < asOf ? fresh : { startsOn: before.startsOn, endsOn: before.endsOn };
  };
}
