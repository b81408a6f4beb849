import { canonicalJson } from "../../domain/digest.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { applyRules } from "../../domain/programme/applied-rule.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { fault, listed } from "../fault.ts";
import { buildStage, type Stage } from "./stage.ts";
import { isLawful, seekerIndex } from "./taken.ts";

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
