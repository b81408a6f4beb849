import type { Finding } from "../../domain/finding.ts";
import { pairingDays } from "../../domain/people/pairing-days.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing } from "../../domain/plan/plan-entries.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import { fault, type Path } from "../fault.ts";

/** Pairings are with members of the cadre, on the programme's days. Whether a member may be paired, the rules say. */
export function checkPairingEntries(plan: Plan): readonly Finding[] {
  const spec = stageOf(plan.programme, "pairing");
  const daysOf = spec && pairingDays(plan, spec);
  const members = new Set(plan.cadre.map((member) => member.mentor));
  return plan.pairings.flatMap((pairing, at) => [
    ...checkMentor(pairing, members, ["pairings", at]),
    ...(daysOf ? checkDays(pairing, daysOf(pairing.participant, pairing.mentor), ["pairings", at]) : []),
  ]);
}

function checkMentor({ mentor }: Pairing, members: ReadonlySet<string>, path: Path): Finding[] {
  return members.has(mentor) ? [] : [fault("unknown/mentor", [...path, "mentor"], { mentor })];
}

function checkDays(pairing: Pairing, days: Pick<Pairing, "startsOn" | "endsOn">, path: Path): Finding[] {
  return (["startsOn", "endsOn"] as const).flatMap((key) =>
    pairing[key] === days[key]
      ? []
      : [
          fault("pairing/dates", [...path, key], {
            participant: pairing.participant,
            found: pairing[key],
            expected: days[key],
          }),
        ],
  );
}
