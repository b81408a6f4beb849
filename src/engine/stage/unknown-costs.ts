import type { Finding } from "../../domain/finding.ts";
import type { Mentor } from "../../domain/people/people.ts";
import { applyGoals } from "../../domain/programme/applied-rule.ts";
import { type StageSpec, stageOf } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { Option, Problem } from "../../domain/programme/rule-book.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

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
