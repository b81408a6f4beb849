import { canonicalJson } from "../../domain/digest.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { CadreMember } from "../../domain/plan/plan-entries.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { hasMentorsFile, isCadreGiven } from "./cadre-source.ts";

/** Members of the cadre stand among the mentors with the same facts; a chosen one is the participant of that id. */
export function checkCadreEntries(plan: Plan): readonly Finding[] {
  const given = isCadreGiven(plan);
  const mentors = new Map(plan.mentors.map((mentor) => [mentor.id, mentor]));
  const capacity = stageOf(plan.programme, "pairing")?.capacity ?? 0;
  return [
    ...checkSource(plan, given),
    ...plan.cadre.flatMap((member, at) => [
      ...checkMember(member, mentors.get(member.mentor), capacity, ["cadre", at]),
      ...checkReason(member, sourceOf(plan, member.mentor, given), ["cadre", at]),
    ]),
    ...(given ? missingMembers(plan) : changedFacts(plan)),
  ];
}

function checkSource(plan: Plan, given: boolean): Finding[] {
  if (given === hasMentorsFile(plan) || plan.mentors.length + plan.cadre.length === 0) return [];
  return [fault("cadre/source", ["cadre"], { source: given ? "given" : "chosen" })];
}

function checkMember(member: CadreMember, mentor: Mentor | undefined, usual: number, path: Path): Finding[] {
  const id = member.mentor;
  if (!mentor) return [fault("unknown/mentor", [...path, "mentor"], { mentor: id })];
  const findings: Finding[] = [];
  if (member.name !== mentor.name) {
    findings.push(fault("cadre/entry", [...path, "name"], { mentor: id, found: member.name, expected: mentor.name }));
  }
  const capacity = mentor.capacity ?? usual;
  if (member.capacity !== capacity) {
    const params = { mentor: id, found: member.capacity, expected: capacity };
    findings.push(fault("cadre/entry", [...path, "capacity"], params));
  }
  return findings;
}

function sourceOf({ previous }: Plan, id: string, given: boolean): string {
  if (previous?.elected?.includes(id)) return "elected";
  return given ? "given" : "chosen";
}

function checkReason(member: CadreMember, source: string, path: Path): Finding[] {
  const expected = [source];
  if (sameList(member.reasons, expected)) return [];
  const params = { id: member.mentor, found: listed(member.reasons), expected: listed(expected) };
  return [fault("reason/wrong", [...path, "reasons"], params)];
}

// Everyone in a given file of mentors belongs to the cadre.
function missingMembers(plan: Plan): Finding[] {
  const members = new Set(plan.cadre.map((member) => member.mentor));
  return plan.mentors.flatMap(({ id }, at) =>
    members.has(id) ? [] : [fault("cadre/missing", ["mentors", at], { mentor: id })],
  );
}

function changedFacts(plan: Plan): Finding[] {
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  return plan.mentors.flatMap((mentor, at) =>
    canonicalJson(mentor) === canonicalJson(people.get(mentor.id))
      ? []
      : [fault("mentor/facts", ["mentors", at], { mentor: mentor.id })],
  );
}
