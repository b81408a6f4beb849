import { addDays, type Day, daysBetween } from "../domain/dates.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Assumptions } from "../domain/plan/forecast.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { assumed } from "./assumptions.ts";
import { drawsFor } from "./draws.ts";

interface Window {
  readonly seed: string;
  readonly run: number;
  readonly after: Day;
  readonly until: Day;
  /** What the posts' story tells of these days. */
  readonly story: readonly Change[];
}

/**
 * What people do about their places between two decisions: some decline the place in the intake that starts next, or put
 * it off; some of those who have started give up; some mentors stop. Each person and intake has a stream of its own.
 */
export function answersToOffers(plan: Plan, assumptions: Assumptions, window: Window): Change[] {
  const { seed, run, after, until, story } = window;
  const gone = new Set(story.filter(({ event }) => event === "left").map(({ participant }) => participant));
  const middle = addDays(after, Math.floor(daysBetween(after, until) / 2));
  const withdrawn = new Set(plan.previous?.withdrawals.map(({ participant }) => participant));
  const offers = plan.placements.flatMap(({ participant, intake, startsOn, endsOn }): Change[] => {
    if (gone.has(participant) || withdrawn.has(participant)) return [];
    const draws = drawsFor(seed, run, "place", participant, intake);
    const [answer, stays] = [draws(), draws()];
    if (startsOn === until) return refusal(participant, until, answer, assumptions);
    const started = startsOn === after || (startsOn > after && startsOn < until);
    if (!started || endsOn < middle || stays >= assumed(assumptions, "drops-out")) return [];
    return [{ date: middle, event: "withdrew", participant, reason: "gave up" }];
  });
  return [...offers, ...mentorsWhoStop(plan, assumptions, window, gone)];
}

function refusal(participant: string, date: Day, answer: number, assumptions: Assumptions): Change[] {
  const declines = assumed(assumptions, "declines");
  if (answer < declines) return [{ date, event: "declined", participant }];
  if (answer < declines + assumed(assumptions, "defers")) {
    return [{ date, event: "deferred", participant, reason: "workload" }];
  }
  return [];
}

function mentorsWhoStop(
  plan: Plan,
  assumptions: Assumptions,
  { seed, run, after, until }: Window,
  gone: ReadonlySet<string | undefined>,
): Change[] {
  const yearly = assumed(assumptions, "mentor-leaves");
  if (yearly === 0) return [];
  const share = (yearly * daysBetween(after, until)) / 365.25;
  return plan.cadre
    .filter(({ mentor }) => !gone.has(mentor) && drawsFor(seed, run, "mentor", mentor, until)() < share)
    .map(({ mentor }): Change => ({ date: until, event: "mentor_left", participant: mentor }));
}
