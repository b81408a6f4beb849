import type { Day } from "../../domain/dates.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type Intake, stageOf } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { optionsOf } from "../../engine/stage/options.ts";
import { openView } from "../../engine/stage/stage-view.ts";

/**
 * For each intake that has not begun, those who wait and could lawfully join it, in the order of the waiting list; late
 * applications come after those in time.
 */
export function reservesOf(plan: Plan, rules: RuleBook, asOf: Day): ReadonlyMap<string, readonly string[]> {
  const spec = stageOf(plan.programme, "placing");
  if (!spec) return new Map();
  const { view, lawful } = optionsOf(openView(problemOfPlan(plan, rules), spec, []));
  const seekers = new Map(view.seekers.map((seeker, at) => [seeker.id, { seeker, slots: lawful[at] ?? [] }]));
  const waiting = plan.waitingList.flatMap(({ participant }) => seekers.get(participant) ?? []);
  const open = plan.programme.intakes.filter(({ startsOn }) => startsOn >= asOf);
  return new Map(
    open.map((intake) => {
      const able = waiting.filter(({ slots }) => slots.some((slot) => slot?.intake?.id === intake.id));
      const people = able.map(({ seeker }) => seeker);
      const late = people.filter((person) => isLate(person, intake));
      return [intake.id, [...people.filter((person) => !late.includes(person)), ...late].map(({ id }) => id)];
    }),
  );
}

function isLate({ appliedOn }: Participant, { applicationsCloseOn }: Intake): boolean {
  return applicationsCloseOn !== undefined && (appliedOn === undefined || appliedOn > applicationsCloseOn);
}
