import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan.ts";
import { stageOf } from "../domain/programme.ts";
import { fault } from "./fault.ts";

interface Entry {
  readonly participant: string;
}

/** Everybody is placed, waiting or refused, exactly once; nobody is both paired and unpaired; nobody is unknown. */
export function checkMembership(plan: Plan): readonly Finding[] {
  const { placements, waitingList, refused, pairings, unpaired, overrides } = plan;
  const placing = lookThrough(plan, { placements, waitingList, refused }, "participant/twice");
  const pairing = lookThrough(plan, { pairings, unpaired }, "pairing/twice");
  return [
    ...placing.findings,
    ...(stageOf(plan.programme, "placing")
      ? nowhere(plan, placing.seen)
      : unexpected({ placements, waitingList, refused })),
    ...pairing.findings,
    ...(stageOf(plan.programme, "pairing") ? [] : unexpected({ pairings, unpaired })),
    ...unknownIn(plan, "overrides", overrides),
  ];
}

function lookThrough(
  plan: Plan,
  lists: Readonly<Record<string, readonly Entry[]>>,
  code: "participant/twice" | "pairing/twice",
): { findings: Finding[]; seen: ReadonlyMap<string, string> } {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [list, entries] of Object.entries(lists)) {
    findings.push(...unknownIn(plan, list, entries));
    for (const [at, { participant }] of entries.entries()) {
      const first = seen.get(participant);
      if (first) findings.push(fault(code, [list, at, "participant"], { participant, first, second: list }));
      seen.set(participant, first ?? list);
    }
  }
  return { findings, seen };
}

function unknownIn(plan: Plan, list: string, entries: readonly Entry[]): Finding[] {
  const known = new Set(plan.participants.map((person) => person.id));
  return entries.flatMap(({ participant }, at) =>
    known.has(participant) ? [] : [fault("unknown/participant", [list, at, "participant"], { list, participant })],
  );
}

function nowhere(plan: Plan, seen: ReadonlyMap<string, string>): Finding[] {
  return plan.participants.flatMap(({ id }, at) =>
    seen.has(id) ? [] : [fault("participant/nowhere", ["participants", at], { participant: id })],
  );
}

// A list of a stage that the programme does not have is empty.
function unexpected(lists: Readonly<Record<string, readonly Entry[]>>): Finding[] {
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.length === 0 ? [] : [fault("list/unexpected", [list], { list, count: entries.length })],
  );
}
