import { canonicalJson } from "../../domain/digest.ts";
import type { Finding } from "../../domain/finding.ts";
import type { IdIndex } from "../../domain/people/id-index.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { CadreMember } from "../../domain/plan/plan-entries.ts";
import { applyRules } from "../../domain/programme/applied-rule.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { buildStage, isLawful, type Stage, seekerIndex, takenBy } from "./stage.ts";
import { hasMentorsFile, isCadreGiven } from "./stages-run.ts";

/** A chosen cadre: every candidate stands among the mentors, nobody else does, and only candidates are chosen. */
export function checkCadre(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  const seekers = seekerIndex(stage);
  const chosen = plan.cadre.map((member) => ({ participant: member.mentor }));
  const taken = takenBy(stage, chosen, () => stage.view.slots[0]?.id ?? "");
  return { findings: [...checkCandidates(plan, stage, seekers), ...checkMembers(plan, stage, seekers)], taken };
}

function checkCandidates(plan: Plan, stage: Stage, seekers: IdIndex): Finding[] {
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

function checkMembers(plan: Plan, stage: Stage, seekers: IdIndex): Finding[] {
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

/**
 * Those chosen to fill a cadre up again: the programme does so, each is a participant whom its rules allow, and it holds
 * no more than its size and, where no other limit binds it, no fewer than could be had.
 */
export function checkElected(plan: Plan, problem: Problem): readonly Finding[] {
  const elected = plan.previous?.elected;
  if (!elected) return [];
  const path = ["previous", "elected"];
  const at = plan.programme.stages.findIndex(({ stage }) => stage === "cadre");
  const spec = stageOf(plan.programme, "cadre");
  if (!spec || spec.topUp !== true) {
    const params = { size: plan.cadre.length, expected: plan.cadre.length - elected.length };
    return elected.length === 0 ? [] : [fault("cadre/filled", path, params)];
  }
  const members = new Set(plan.cadre.map(({ mentor }) => mentor));
  const added = new Set(elected);
  const before = problem.mentors?.filter(({ id }) => !added.has(id));
  const { stage, findings } = buildStage({ ...problem, mentors: before }, spec, [], ["programme", "stages", at]);
  if (!stage) return findings;
  const wrong = elected.flatMap((id, index) => checkOne(plan, stage, id, index, members));
  const outside = stage.view.seekers.filter(({ id }, seeker) => !members.has(id) && isLawful(stage, seeker, 0)).length;
  const expected = Math.max(members.size - added.size, Math.min(spec.size, members.size + outside));
  const isFree = applyRules(spec.rules, problem.rules).every(
    ({ rule }) => rule.shape !== "limit" || rule.keepsPlaces !== undefined,
  );
  const isOver = added.size > 0 && members.size > spec.size;
  const isShort = isFree && members.size < expected;
  return [...wrong, ...(isOver || isShort ? [fault("cadre/filled", path, { size: members.size, expected })] : [])];
}

function checkOne(plan: Plan, stage: Stage, id: string, index: number, members: ReadonlySet<string>): Finding[] {
  const path = ["previous", "elected", index];
  if (!members.has(id) || plan.previous?.elected?.indexOf(id) !== index)
    return [fault("unknown/mentor", path, { mentor: id })];
  const person = plan.participants.find((one) => one.id === id);
  const seeker = seekerIndex(stage)(id);
  if (!person || seeker === undefined || !isLawful(stage, seeker, 0)) {
    const { ofPerson, overSlots } = stage.options.refusers;
    const rules = person ? listed([...ofPerson(person), ...overSlots(person)]) : "";
    return [fault("cadre/unlawful", path, { mentor: id, rules })];
  }
  const mentor = plan.mentors.find((one) => one.id === id);
  return canonicalJson(mentor) === canonicalJson(person) ? [] : [fault("mentor/facts", path, { mentor: id })];
}

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
