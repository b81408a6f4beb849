import { type Finding, remark } from "../../domain/finding.ts";
import type { Mentor } from "../../domain/people/people.ts";
import { isNamed, isOnOffer } from "../../domain/problem.ts";
import { applyGoals, applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import { type StageSpec, stageOf } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { Option, Problem } from "../../domain/programme/rule-book.ts";
import type { CompiledStage } from "./compile.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/**
 * The choices that count for nothing, since the rules leave the person no place in what they name: one warning each, with
 * what the rules say. An intake that is not open at all, and people who have no place anywhere, are told of elsewhere.
 */
export function wishFindings(problem: Problem): readonly Finding[] {
  const spec = stageOf(problem.programme, "placing");
  if (!spec || problem.participants.every(({ preferredIntakes }) => preferredIntakes.length === 0)) return [];
  const { view } = optionsOf(openView(problem, spec, []));
  const refusers = applyRules(spec.rules, problem.rules).flatMap((one) =>
    one.rule.shape === "eligibility" ? [{ says: one.rule.refused.brief, refuse: refuserOf(one, view) }] : [],
  );
  return view.seekers.flatMap((participant) => {
    const open = new Set(view.mayTake?.(participant) ?? view.slots);
    // An offer made binds whatever was wished.
    const wishes = participant.pinnedIntake === undefined ? participant.preferredIntakes : [];
    return wishes.flatMap((found): Finding[] => {
      const named = view.slots.filter((slot) => isOnOffer(slot) && isNamed(slot, found));
      if (named.length === 0 || named.some((slot) => open.has(slot))) return [];
      const reasons = refusers
        .filter(({ refuse }) => named.some((slot) => refuse({ participant, slot }) !== undefined))
        .map(({ says }) => says(problem.programme.words));
      const params = { participant: participant.id, name: participant.name, found, reason: reasons.join("; ") };
      return reasons.length === 0 ? [] : [remark("wish/not-open", params)];
    });
  });
}

/** Units that no slot can take: larger than every slot, or of people who are to be kept apart as well. */
export function unitFindings({ options: { view }, model: { units = [] }, limits }: CompiledStage): readonly Finding[] {
  const stage = view.problem.programme.further?.find(({ id }) => id === view.further)?.title ?? "";
  const places = view.slots.reduce((most, slot) => Math.max(most, slot.places), 0);
  return units.flatMap((unit): readonly Finding[] => {
    const ids = unit.map((seeker) => view.seekers[seeker].id);
    const apart = new Set(
      limits.flatMap(({ limit: { over, atMost = Infinity } }) => {
        const people = over.people ?? [];
        const isInside = people.length > atMost && people.every((id) => ids.includes(id));
        return isInside ? [people.join(", ")] : [];
      }),
    );
    return [
      ...(unit.length > places
        ? [remark("together/too-large", { stage, people: ids.join(", "), count: unit.length, places })]
        : []),
      ...[...apart].map((people) => remark("together/kept-apart", { stage, people })),
    ];
  });
}

/** Every lawful option whose cost a goal would have to know and does not, as an error. */
export function unknownCosts(problem: Problem): readonly Finding[] {
  return problem.programme.stages.flatMap((spec) => unknownIn(problem, spec));
}

function unknownIn(problem: Problem, spec: StageSpec): Finding[] {
  const lacks = applyGoals(spec, problem.rules).flatMap(({ name, rule, use }) => {
    const of = rule.shape === "priority" ? rule.lacks?.(problem, paramsFor(rule, use.with)) : undefined;
    return of ? [{ name, of }] : [];
  });
  if (lacks.length === 0) return [];
  const { view, lawful } = optionsOf(openView(problem, spec, mentorsOf(problem)));
  return view.seekers.flatMap((participant, at) =>
    lawful[at].flatMap((slot) => {
      const option: Option = { participant, slot };
      const name = lacks.find(({ of }) => of(option))?.name;
      if (name === undefined) return [];
      const params = { rule: name, participant: participant.id, option: slot?.id ?? "" };
      return [{ code: "cost/unknown", severity: "error" as const, params }];
    }),
  );
}

/** The given cadre; where it is still to be chosen, everybody who could be. */
function mentorsOf(problem: Problem): readonly Mentor[] {
  const spec = stageOf(problem.programme, "cadre");
  if (problem.mentors || !spec) return problem.mentors ?? [];
  const { view, lawful } = optionsOf(openView(problem, spec, []));
  return view.seekers.filter((_, at) => lawful[at].some((slot) => slot !== null));
}

/** Pins that only the rules show to be wrong, one error for each: against a rule without a reason, or to no open intake. */
export function pinFindings(problem: Problem): readonly Finding[] {
  const placing = stageOf(problem.programme, "placing");
  if (!placing || problem.participants.every(({ pinnedIntake }) => pinnedIntake === undefined)) return [];
  return optionsOf(openView(problem, placing, [])).findings;
}
