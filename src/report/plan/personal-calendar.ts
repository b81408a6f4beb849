import { capitalised } from "../../domain/counting.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing, Placement } from "../../domain/plan/plan-entries.ts";
import type { ReportOptions } from "../reporter.ts";
import { calendarOf, type Entry, furtherEntries } from "./calendar.ts";
import { furtherOf, furtherText } from "./further-of.ts";
import { type PlanView, viewOf } from "./plan-view.ts";

/**
 * One person's calendar: their place, their mentoring from either side, and the sessions that they hold. What the plan before
 * gave them and this one does not, as to somebody who has left, is cancelled.
 */
export function renderPersonalCalendar(plan: Plan, options: ReportOptions, person: string): string {
  const view = viewOf(plan, options.rules, options.whole);
  const entries = [...entriesOf(person, plan, view), ...sessions(person, view), ...furtherEntries(plan, person)];
  const known = new Set(entries.map(({ key }) => key));
  const before = plan.previous ? entriesOf(person, plan.previous, view) : [];
  const cancelled = before.filter(({ key }) => !known.has(key)).map((entry) => ({ ...entry, isCancelled: true }));
  return calendarOf(plan, `${plan.programme.title}: ${view.nameOf(person)}`, [...entries, ...cancelled]);
}

/** Everybody who may have a calendar of this plan: its people, and those who have left with something to cancel. */
export function calendarPeople(plan: Plan): Pick<Plan["participants"][number], "id" | "name" | "councils">[] {
  const { participants, mentors, cadre, previous } = plan;
  const members = new Set(cadre.map(({ mentor }) => mentor));
  const here = [...mentors.filter(({ id }) => members.has(id)), ...participants];
  const told = new Set([
    ...(previous?.placements ?? []).map(({ participant }) => participant),
    ...(previous?.pairings ?? []).flatMap(({ participant, mentor }) => [participant, mentor]),
  ]);
  const gone = (previous?.departures ?? [])
    .filter(({ participant }) => told.has(participant))
    .map(({ participant, name, councils }) => ({
      id: participant,
      name,
      councils: councils.map((code) => ({ code, name: code })),
    }));
  return [...new Map([...gone, ...here].map((person) => [person.id, person])).values()];
}

interface Given {
  readonly placements: readonly Placement[];
  readonly pairings: readonly Pairing[];
}

function entriesOf(id: string, { placements, pairings }: Given, view: PlanView): Entry[] {
  const { plan, words } = view;
  const place = placements.find(({ participant }) => participant === id);
  const title = plan.programme.intakes.find((intake) => intake.id === place?.intake)?.title;
  const places = place
    ? [
        {
          key: `${id}/place`,
          title: `${title ?? `${capitalised(words.intake)} ${place.intake}`}: ${plan.programme.title}`,
          from: place.startsOn,
          to: place.endsOn,
          note: [...(place.cohort === undefined ? [] : [`Cohort ${place.cohort}`]), ...undated(id, view)].join("\n"),
        },
      ]
    : [];
  const pairs = pairings
    .filter(({ participant, mentor }) => participant === id || mentor === id)
    .map(({ participant, mentor, startsOn, endsOn }) => {
      const other = participant === id ? mentor : participant;
      const lead = participant === id ? capitalised(words.mentor) : "You mentor";
      const council = view.councilOf(other);
      const whom = council === "" ? view.nameOf(other) : `${view.nameOf(other)} (${council})`;
      return { key: `${participant}/${mentor}`, title: `${lead}: ${whom}`, from: startsOn, to: endsOn, note: "" };
    });
  return [...places, ...pairs];
}

/** The days on which a mentor holds a session for somebody. */
function sessions(id: string, { plan, nameOf, councilOf }: PlanView): Entry[] {
  return plan.programme.intakes.flatMap(({ id: intake, title = intake, cohorts = [] }) =>
    cohorts.flatMap((cohort): Entry[] => {
      if (cohort.mentor !== id) return [];
      const people = plan.placements.filter((one) => one.intake === intake && one.cohort === cohort.id);
      const names = people.map(({ participant }) =>
        [nameOf(participant), councilOf(participant)].filter((text) => text !== "").join(", "),
      );
      if (names.length === 0) return [];
      const key = `${id}/session/${intake}/${cohort.id}`;
      return [{ key, title: `${title}: ${names.join("; ")}`, from: cohort.startsOn, to: cohort.endsOn, note: "" }];
    }),
  );
}

/** What has no entry of its own, because it runs as long as the place does: the learning set. */
function undated(id: string, view: PlanView): string[] {
  const dated = new Set(furtherEntries(view.plan, id).map(({ key }) => key));
  return furtherOf(view.plan, id)
    .filter(({ stage, slot }) => slot !== undefined && !dated.has(`${stage}/${slot}`))
    .map((part) => furtherText({ ...part, startsOn: undefined }, view, undefined));
}
