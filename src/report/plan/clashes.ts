import { listed, longDay } from "../../domain/counting.ts";
import type { Day } from "../../domain/dates.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Assignment } from "../../domain/plan/stage-result.ts";
import { applyGoals } from "../../domain/programme/applied-rule.ts";
import { daysFrom } from "../../domain/programme/days-given.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { stageTitle } from "../sections/goals.ts";
import { reasonText } from "../wording/reasons.ts";

/** The reasons of an entry in a further stage in words, without that it was given at all: each clash with what it is with. */
export function notedReasons(
  plan: Plan,
  stage: string,
  entry: Pick<Assignment, "participant" | "startsOn" | "endsOn" | "reasons">,
  ruleBook: RuleBook,
): string {
  return entry.reasons
    .filter((reason) => reason !== "assigned")
    .map((reason) => {
      const rule = ruleBook.get(reason.slice(reason.indexOf("/") + 1));
      const clashes = rule?.readsDays === true ? clashesOf(plan, stage, entry, ruleBook) : [];
      return clashes.length > 0 ? clashes.join("; ") : reasonText(reason, plan.programme.words, ruleBook);
    })
    .join("; ");
}

/** What somebody has on the days of a session already: what earlier stages gave, and days that they said they cannot do. */
function clashesOf(
  { stages = [], programme, participants }: Plan,
  stage: string,
  { participant, startsOn, endsOn }: Pick<Assignment, "participant" | "startsOn" | "endsOn">,
  ruleBook: RuleBook,
): readonly string[] {
  if (startsOn === undefined) return [];
  const days = daysFrom(startsOn, endsOn ?? startsOn);
  const before = stages.slice(
    0,
    stages.findIndex(({ id }) => id === stage),
  );
  const booked = before.flatMap(({ id, assignments }) => {
    const own = assignments.find((one) => one.participant === participant);
    if (own?.startsOn === undefined) return [];
    const taken = daysFrom(own.startsOn, own.endsOn ?? own.startsOn).filter((day) => days.includes(day));
    return taken.length > 0 ? [`clashes with ${stageTitle(id, programme)} on ${daysText(taken)}`] : [];
  });
  const facts = participants.find(({ id }) => id === participant)?.facts ?? {};
  const spec = programme.further?.find(({ id }) => id === stage);
  const columns = spec
    ? applyGoals({ stage: "pairing", goals: spec.goals }, ruleBook).map(({ use }) => use.with?.fact)
    : [];
  const said = new Set(columns.flatMap((column) => facts[String(column)] ?? []).map(String));
  const away = days.filter((day) => said.has(day));
  return [...(away.length > 0 ? [`on a day that is not free: ${daysText(away)}`] : []), ...booked];
}

function daysText(days: readonly Day[]): string {
  return listed(days.map(longDay));
}
