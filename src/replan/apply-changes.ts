import { append } from "../domain/append.ts";
import { compareText, sortedBy } from "../domain/compare.ts";
import { addMonths, type Day } from "../domain/dates.ts";
import { drawGoesOn, type TicketFor } from "../domain/draw/draw-goes-on.ts";
import { withLateLots } from "../domain/draw/late-lots.ts";
import type { Finding } from "../domain/finding.ts";
import { type Change, changeEvents } from "../domain/plan/change.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { Departure, Previous, StickyPolicy } from "../domain/plan/previous.ts";
import type { Problem, RuleBook } from "../domain/programme/rule-book.ts";
import { problemOfPlan } from "../engine/plan/problem-of-plan.ts";
import { applyChange } from "./apply-change.ts";
import { type ChangeColumn, type ChangeError, changeError } from "./change-error.ts";
import { deferralLimit } from "./offer-events.ts";
import { holdersOf, type PlanState, planStateOf, startUntil } from "./plan-state.ts";
import { previousOf } from "./previous-of.ts";
import { stableProgramme } from "./stable-programme.ts";

export interface ReplanOptions {
  /** The day on which facts are judged; default: the last change's, never before the plan's own. */
  readonly asOf?: Day | undefined;
  /** What started before this day is frozen; default: `asOf`. */
  readonly frozenBefore?: Day | undefined;
  /** Default: the plan's own, or `offered`. */
  readonly sticky?: StickyPolicy | undefined;
  /** For a plan drawn by an announcement: the tickets of those who come new. */
  readonly ticketFor?: TicketFor | undefined;
}

/** A plan with changes worked in: what is now to be solved. Where a finding is an error, only the findings count. */
export interface Applied {
  readonly problem: Problem;
  readonly previous: Previous;
  /** Who went by these changes: gone, or withdrawn. */
  readonly departures: readonly Departure[];
  /** With `path` `["changes", index, column]`: the change in the order given, and the column of its line. */
  readonly findings: readonly Finding[];
}

/**
 * Works changes into a plan in date order, and says of each that cannot be why: all at once. Within a day those who go
 * come before those who arrive, and two people in one post are only then a fault. Pure.
 */
export function applyChanges(
  plan: Plan,
  changes: readonly Change[],
  rules: RuleBook,
  options: ReplanOptions = {},
): Applied {
  const sticky = options.sticky ?? stickyOf(plan);
  const state = planStateOf(plan, sticky);
  const ordered = inDateOrder(changes);
  const last = ordered.at(-1)?.change.date ?? plan.asOf;
  const asOf = options.asOf ?? (last > plan.asOf ? last : plan.asOf);
  const frozenBefore = options.frozenBefore ?? asOf;
  const known = ordered.filter(({ change }) => change.date <= asOf);
  const findings = [...afterwards(ordered, asOf), ...workIn(state, known, frozenBefore)];
  startUntil(state, frozenBefore);
  endDeferrals(state, asOf);
  const previous = previousOf(state, { asOf, frozenBefore, sticky, changes: ordered.map(({ change }) => change) });
  const base = problemOfPlan(plan, rules);
  const participants = sortedBy([...state.people.values()], ({ id }) => id);
  const mentors = sortedBy([...state.mentors.values()], ({ id }) => id);
  const drawn = base.draw && drawGoesOn(base.draw, [...participants, ...mentors], options.ticketFor);
  const undrawn = withoutTicket(drawn?.without ?? [], changes);
  const programme = withLateLots({ draw: drawn?.draw, rules }, stableProgramme(state.programme, asOf));
  const problem: Problem = {
    ...base,
    draw: drawn?.draw,
    programme,
    asOf,
    participants,
    mentors,
    vacancies: undefined,
    vacant: state.unnamedVacancies + previous.vacancies.length,
    previous,
  };
  return { problem, previous, departures: newDepartures(plan, previous), findings: [...findings, ...undrawn] };
}

function withoutTicket(ids: readonly string[], changes: readonly Change[]): Finding[] {
  return ids.map((id) => {
    const index = changes.findIndex(({ participant }) => participant === id);
    return findingOf(changeError("draw/key-needed", "participant_id", { id }), index);
  });
}

interface Dated {
  readonly change: Change;
  /** Its place in the list given. */
  readonly index: number;
}

// `plan` takes the plan given as offers once; what follows from it keeps to these.
function stickyOf({ previous }: Plan): StickyPolicy {
  return previous === undefined || previous.sticky === "plan" ? "offered" : previous.sticky;
}

// The order of lines in the file says nothing: only days do, and within a day the nature of the event.
function inDateOrder(changes: readonly Change[]): Dated[] {
  const key = ({ participant = "", council = "", value = "" }: Change) =>
    `${participant}\u0000${council}\u0000${value}`;
  return changes
    .map((change, index) => ({ change, index }))
    .sort(
      ({ change: left }, { change: right }) =>
        compareText(left.date, right.date) ||
        changeEvents.indexOf(left.event) - changeEvents.indexOf(right.event) ||
        compareText(key(left), key(right)),
    );
}

/** A plan made for a day knows nothing of what happens after it. */
function afterwards(ordered: readonly Dated[], asOf: Day): Finding[] {
  return ordered
    .filter(({ change }) => change.date > asOf)
    .map(({ change: { date }, index }) => findingOf(changeError("change/after-as-of", "date", { date, asOf }), index));
}

function workIn(state: PlanState, ordered: readonly Dated[], frozenBefore: Day): Finding[] {
  const findings: Finding[] = [];
  for (const [day, ofDay] of byDay(ordered)) {
    // Only what starts before the day asked for is frozen, however late something else happened.
    startUntil(state, day < frozenBefore ? day : frozenBefore);
    for (const dated of ofDay) {
      const outcome = applyChange(state, dated.change);
      if (outcome) findings.push(findingOf(notYet(outcome, dated, ordered), dated.index));
    }
    append(findings, postsHeldTwice(state, ofDay));
  }
  return findings;
}

function byDay(ordered: readonly Dated[]): Map<Day, Dated[]> {
  const days = new Map<Day, Dated[]>();
  for (const dated of ordered) {
    const known = days.get(dated.change.date);
    if (known) known.push(dated);
    else days.set(dated.change.date, [dated]);
  }
  return days;
}

function findingOf({ code, column, params }: ChangeError, index: number): Finding {
  return { code, severity: "error", path: ["changes", index, column], params };
}

const arrivals = new Set(["appointed", "interim_started", "applied", "mentor_joined"]);

/** Somebody unknown who arrives later in the same file is not unknown, but not there yet. */
function notYet(outcome: ChangeError, { change }: Dated, ordered: readonly Dated[]): ChangeError {
  if (outcome.code !== "change/unknown-person") return outcome;
  const arrival = ordered.find(
    ({ change: later }) =>
      later.participant === change.participant && later.date >= change.date && arrivals.has(later.event),
  )?.change;
  if (!arrival || change.participant === undefined) return outcome;
  const params = { id: change.participant, on: arrival.date, event: arrival.event };
  return changeError("change/not-yet", "date", params);
}

const bringsToPost = new Set(["appointed", "interim_started", "applied", "moved_council", "shared_post_started"]);

/** At the end of a day each council has one director at most: who came to a post that another holds, is named. */
function postsHeldTwice(state: PlanState, ofDay: readonly Dated[]): Finding[] {
  if (!state.hasPosts) return [];
  return ofDay.flatMap(({ change, index }) => {
    const { participant = "", event } = change;
    if (!bringsToPost.has(event)) return [];
    const codes = state.people.get(participant)?.councils.map(({ code }) => code) ?? [];
    const others = codes.flatMap((code) => holdersOf(state, code).map(({ id }) => ({ council: code, other: id })));
    const taken = others.find(({ other }) => other !== participant);
    if (taken === undefined) return [];
    const column: ChangeColumn = "council_code";
    return [findingOf(changeError("change/post-held", column, { id: participant, ...taken }), index)];
  });
}

/** A claim to a place put off ends when it is taken up, or with the limit: then they wait like others, still in front. */
function endDeferrals(state: PlanState, asOf: Day): void {
  for (const { participant, startsOn } of [...state.deferrals.values()]) {
    const place = state.places.get(participant);
    const isTakenUp = place?.state === "started" || place?.state === "completed";
    if (isTakenUp || addMonths(startsOn, deferralLimit(state)) < asOf) state.deferrals.delete(participant);
  }
}

function newDepartures({ previous: before }: Plan, { departures, withdrawals }: Previous): Departure[] {
  const known = new Set(
    [...(before?.departures ?? []), ...(before?.withdrawals ?? [])].map(
      ({ participant, on }) => `${participant} ${on}`,
    ),
  );
  return [...departures, ...withdrawals].filter(({ participant, on }) => !known.has(`${participant} ${on}`));
}
