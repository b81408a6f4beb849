import type { Finding } from "../../domain/finding.ts";
import type { Finder } from "../../domain/people/finder.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { fault, listed } from "../fault.ts";
import type { Stage } from "./stage.ts";
import { isLawful, seekerIndex, takenBy } from "./taken.ts";

/** A chosen cadre: every candidate stands among the mentors, nobody else does, and only candidates are chosen. */
export function checkCadre(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  const seekers = seekerIndex(stage);
  const chosen = plan.cadre.map((member) => ({ participant: member.mentor }));
  const taken = takenBy(stage, chosen, () => stage.view.slots[0]?.id ?? "");
  return { findings: [...checkCandidates(plan, stage, seekers), ...checkMembers(plan, stage, seekers)], taken };
}

function checkCandidates(plan: Plan, stage: Stage, seekers: Finder): Finding[] {
  const mentors = new Set(plan.mentors.map((mentor) => mentor.id));
  return [
    ...plan.mentors.flatMap(({ id }, at) =>
      seekers(id) !== undefined ? [] : [fault("mentor/unfounded", ["mentors", at], { mentor: id })],
    ),
    ...stage.view.seekers.flatMap(({ id }) =>
      mentors.has(id) ? [] : [fault("mentor/missing", ["mentors"], { mentor: id })],
    ),
  ];
}

function checkMembers(plan: Plan, stage: Stage, seekers: Finder): Finding[] {
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  return plan.cadre.flatMap(({ mentor }, at) => {
    const person = people.get(mentor);
    const seeker = seekers(mentor);
    if (seeker !== undefined && isLawful(stage, seeker, 0)) return [];
    const { ofPerson, overSlots } = stage.options.refusers;
    const rules = person ? listed([...ofPerson(person), ...overSlots(person)]) : "";
    return [fault("cadre/unlawful", ["cadre", at, "mentor"], { mentor, rules })];
  });
}
