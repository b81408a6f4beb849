import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { capitalised } from "../../domain/counting.ts";
import { addDays, type Day } from "../../domain/dates.ts";
import { sha256 } from "../../domain/digest.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { furtherOf, furtherText } from "./further-of.ts";
import { type PlanView, viewOf } from "./plan-view.ts";

interface Entry {
  /** What tells it from every other entry, in this and in later versions of the plan. */
  readonly key: string;
  readonly title: string;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  readonly note: string;
}

/** The programme's calendar: when applications close, when each intake and cohort starts and runs, and the mentoring. */
export const renderCalendar: Reporter = (plan, options) => {
  const view = viewOf(plan, options.rules, options.whole);
  return calendarOf(plan, plan.programme.title, programmeEntries(view));
};

/** One person's calendar: their place and their mentoring, from either side. */
export function renderPersonalCalendar(plan: Plan, options: ReportOptions, person: string): string {
  const view = viewOf(plan, options.rules, options.whole);
  return calendarOf(plan, `${plan.programme.title}: ${view.nameOf(person)}`, personalEntries(person, view));
}

// Every stamp is the plan's own day: the clock is never read, and the same plan gives the same bytes.
function calendarOf(plan: Plan, name: string, entries: readonly Entry[]): string {
  const stamp = utc(plan.asOf);
  const calendar = ical({
    name,
    prodId: { company: plan.tool.name, product: plan.tool.name, language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, title, from, to, note } of entries)
    calendar.createEvent({
      id: `${sha256(`${plan.programme.id}\u0000${key}`).slice(0, 32)}@dcs-plan`,
      summary: carried(title),
      description: carried(note),
      start: utc(from),
      end: utc(addDays(to, 1)),
      allDay: true,
      stamp,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}

function programmeEntries({ plan, words }: PlanView): Entry[] {
  const intakes = plan.programme.intakes.filter(({ id }) => plan.summary.intakes.some((one) => one.id === id));
  const runs = intakes.flatMap((intake): Entry[] => {
    const title = intake.title ?? `${capitalised(words.intake)} ${intake.id}`;
    const filled = (cohort?: string): number =>
      plan.placements.filter((one) => one.intake === intake.id && (cohort === undefined || one.cohort === cohort))
        .length;
    const closes = intake.applicationsCloseOn;
    const spans = intake.cohorts ?? [{ id: "", title: undefined, startsOn: intake.startsOn, endsOn: intake.endsOn }];
    return [
      ...(closes === undefined
        ? []
        : [{ key: `${intake.id}/close`, title: `${title}: applications close`, from: closes, to: closes, note: "" }]),
      ...spans.map((span) => ({
        key: `${intake.id}/${span.id}`,
        title: span.id === "" ? title : `${title}, ${span.title ?? span.id}`,
        from: span.startsOn,
        to: span.endsOn,
        note: `${filled(span.id === "" ? undefined : span.id)} ${words.participants}`,
      })),
    ];
  });
  return [...runs, ...mentoringEntry(plan), ...furtherEntries(plan), ...completeEntry(plan)];
}

function mentoringEntry(plan: Plan): Entry[] {
  const stage = stageOf(plan.programme, "pairing");
  if (!stage || plan.pairings.length === 0) return [];
  const note = `${plan.pairings.length} pairs`;
  return [{ key: "mentoring", title: "Mentoring", from: stage.startsOn, to: stage.endsOn, note }];
}

/** Events, sessions and sets that have a day: for everybody, or (with `person`) those that one person has. */
function furtherEntries({ stages = [], programme, placements }: Plan, person?: string): Entry[] {
  return stages.flatMap(({ id, slots, assignments }) => {
    const title = programme.further?.find((one) => one.id === id)?.title ?? capitalised(id);
    const mine = assignments.filter(({ participant }) => person === undefined || participant === person);
    const used = new Set(mine.map(({ slot }) => slot));
    return slots.flatMap((slot): Entry[] => {
      const { startsOn, endsOn = startsOn } = slot;
      // A set that runs as long as its intake is no date of its own.
      const isIntake = placements.some((one) => one.startsOn === startsOn && one.endsOn === endsOn);
      if (startsOn === undefined || endsOn === undefined || !used.has(slot.id) || isIntake) return [];
      const people = assignments.filter((one) => one.slot === slot.id).length;
      const note = person === undefined ? String(people) : "";
      return [
        { key: `${id}/${slot.id}`, title: `${title}: ${slot.title ?? slot.id}`, from: startsOn, to: endsOn, note },
      ];
    });
  });
}

function completeEntry({ programme }: Plan): Entry[] {
  const day = programme.completeBy;
  return day === undefined ? [] : [{ key: "complete", title: "Completion deadline", from: day, to: day, note: "" }];
}

function personalEntries(id: string, view: PlanView): Entry[] {
  const { plan, words } = view;
  const place = plan.placements.find(({ participant }) => participant === id);
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
  const pairs = plan.pairings
    .filter(({ participant, mentor }) => participant === id || mentor === id)
    .map(({ participant, mentor, startsOn, endsOn }) => {
      const other = participant === id ? mentor : participant;
      const lead = participant === id ? capitalised(words.mentor) : "You mentor";
      const whom = `${view.nameOf(other)} (${view.councilOf(other)})`;
      return { key: `${participant}/${mentor}`, title: `${lead}: ${whom}`, from: startsOn, to: endsOn, note: "" };
    });
  return [...places, ...pairs, ...furtherEntries(plan, id)];
}

/** What has no entry of its own, because it runs as long as the place does: the learning set. */
function undated(id: string, view: PlanView): string[] {
  const dated = new Set(furtherEntries(view.plan, id).map(({ key }) => key));
  return furtherOf(view.plan, id)
    .filter(({ stage, slot }) => slot !== undefined && !dated.has(`${stage}/${slot}`))
    .map((part) => furtherText({ ...part, startsOn: undefined }, view, undefined));
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

// A calendar's text holds no controls but line ends.
function carried(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
