import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { capitalised } from "../../domain/counting.ts";
import { addDays, type Day } from "../../domain/dates.ts";
import { sha256 } from "../../domain/digest.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { stepOf } from "../../domain/plan/plan-mark.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Reporter } from "../reporter.ts";
import { type PlanView, viewOf } from "./plan-view.ts";

/** One entry of a calendar. */
export interface Entry {
  /** What tells it from every other entry, in this and in later versions of the plan. */
  readonly key: string;
  readonly title: string;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  readonly note: string;
  /** What it told is so no longer. */
  readonly isCancelled?: boolean | undefined;
}

/** The programme's calendar: when applications close, when each intake and cohort starts and runs, and the mentoring. */
export const renderCalendar: Reporter = (plan, options) => {
  const view = viewOf(plan, options.rules, options.whole);
  return calendarOf(plan, plan.programme.title, programmeEntries(view));
};

/**
 * A calendar that a later plan's takes the place of: ids stay, and the sequence counts the plans of the chain. Every stamp is
 * the plan's own day: the clock is never read, and the same plan gives the same bytes.
 */
export function calendarOf(plan: Plan, name: string, entries: readonly Entry[]): string {
  const stamp = utc(plan.asOf);
  const calendar = ical({
    name,
    prodId: { company: plan.tool.name, product: plan.tool.name, language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const organizer = organizerOf(plan);
  for (const { key, title, from, to, note, isCancelled } of entries)
    calendar.createEvent({
      organizer,
      sequence: stepOf(plan),
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
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

/** A published calendar names its organizer (RFC 5546); where the programme gives no address, one that reaches nobody. */
function organizerOf({ programme }: Plan): { readonly name: string; readonly email: string } {
  const { contact = programme.title } = programme;
  const [email] = /[^\s<>(),;:"]+@[^\s<>(),;:"]+/.exec(contact) ?? [];
  const name = contact
    .replace(email ?? "", "")
    .replace(/[<>()]/g, "")
    .trim();
  return { name: carried(name === "" ? contact : name), email: email ?? "no-address@dcs-plan.invalid" };
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
export function furtherEntries({ stages = [], programme, placements }: Plan, person?: string): Entry[] {
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
