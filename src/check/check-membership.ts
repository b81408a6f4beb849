import { append } from "../domain/append.ts";
import type { Finding } from "../domain/finding.ts";
import { idIndexOf, idOfPerson } from "../domain/people/id-index.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { stageOf } from "../domain/programme/programme.ts";
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
      ? nowhere(plan, placing.seenIn)
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
): { findings: Finding[]; seenIn: Uint8Array } {
  const find = idIndexOf(plan.participants, idOfPerson);
  const names = Object.keys(lists);
  // For each participant the number of the first list that names them, from 1.
  const seenIn = new Uint8Array(plan.participants.length);
  const strangers = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [which, list] of names.entries()) {
    append(findings, unknownIn(plan, list, lists[list]));
    for (const [at, { participant }] of lists[list].entries()) {
      const person = find(participant);
      const first = person === undefined ? strangers.get(participant) : names[seenIn[person] - 1];
      if (first) findings.push(fault(code, [list, at, "participant"], { participant, first, second: list }));
      else if (person === undefined) strangers.set(participant, list);
      else seenIn[person] = which + 1;
    }
  }
  return { findings, seenIn };
}

function unknownIn(plan: Plan, list: string, entries: readonly Entry[]): Finding[] {
  const find = idIndexOf(plan.participants, idOfPerson);
  const findings: Finding[] = [];
  for (const [at, { participant }] of entries.entries()) {
    if (find(participant) === undefined) {
      findings.push(fault("unknown/participant", [list, at, "participant"], { list, participant }));
    }
  }
  return findings;
}

function nowhere(plan: Plan, seenIn: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  for (const [at, { id }] of plan.participants.entries()) {
    if (seenIn[at] === 0) findings.push(fault("participant/nowhere", ["participants", at], { participant: id }));
  }
  return findings;
}

// A list of a stage that the programme does not have is empty.
function unexpected(lists: Readonly<Record<string, readonly Entry[]>>): Finding[] {
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.length === 0 ? [] : [fault("list/unexpected", [list], { list, count: entries.length })],
  );
}
