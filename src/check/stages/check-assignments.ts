import type { Finding } from "../../domain/finding.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { isLawful, lawfulSlots, type Stage, seekerIndex } from "./stage.ts";

/** Who is in which slot of a further stage, and why. */
export function checkAssignments(stage: Stage, { assignments, id }: StageResult, path: Path): Finding[] {
  const seekers = seekerIndex(stage);
  const wishes = stage.rules.goals.flatMap(({ name, rule }, at) => {
    const cost = stage.costs[at];
    return rule.shape === "priority" && rule.relaxed !== undefined ? [{ name, cost }] : [];
  });
  return assignments.flatMap((one, at) => {
    const here = [...path, "assignments", at];
    const seeker = seekers(one.participant);
    const number = stage.view.slots.findIndex((slot) => slot.id === one.slot);
    const slot = stage.view.slots[number];
    const participant = seeker === undefined ? undefined : stage.view.seekers[seeker];
    if (seeker === undefined || !participant || !slot || !isLawful(stage, seeker, number)) {
      return [fault("further/unlawful", here, { stage: id, participant: one.participant, slot: one.slot })];
    }
    const relaxed = wishes.filter(({ cost }) => cost({ participant, slot }) > 0).map(({ name }) => `relaxed/${name}`);
    const days = one.startsOn === slot.startsOn && one.endsOn === slot.endsOn;
    return [
      ...(days ? [] : [fault("further/dates", here, { stage: id, participant: one.participant, slot: one.slot })]),
      ...reasonFault(one.participant, one.reasons, ["assigned", ...relaxed], here),
    ];
  });
}

/** Who is in none, and why. */
export function checkWithout(
  stage: Stage,
  { without, id }: StageResult,
  full: ReadonlySet<string>,
  path: Path,
): Finding[] {
  const seekers = seekerIndex(stage);
  return without.flatMap(({ participant, reasons }, at) => {
    const here = [...path, "without", at];
    const seeker = seekers(participant);
    const person = seeker === undefined ? undefined : stage.view.seekers[seeker];
    if (seeker === undefined || !person) return [fault("further/unlawful", here, { stage: id, participant, slot: "" })];
    return reasonFault(participant, reasons, whyWithout(stage, seeker, full), here);
  });
}

function whyWithout(stage: Stage, seeker: number, full: ReadonlySet<string>): string[] {
  const lawful = lawfulSlots(stage, seeker);
  const person = stage.view.seekers[seeker];
  if (lawful.length > 0) {
    if (lawful.every(({ id }) => full.has(id))) return ["without/places"];
    return [stage.units.some((unit) => unit.includes(seeker)) ? "without/together" : "without/shares"];
  }
  const refusals = person ? stage.options.refusers.overSlots(person) : [];
  return ["without/no-lawful-slot", ...refusals.map((name) => `refused/${name}`)];
}

function reasonFault(id: string, found: readonly string[], expected: readonly string[], path: Path): Finding[] {
  if (sameList(found, expected)) return [];
  return [fault("reason/wrong", [...path, "reasons"], { id, found: listed(found), expected: listed(expected) })];
}
