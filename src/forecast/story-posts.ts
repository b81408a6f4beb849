import { type Day, daysBetween } from "../domain/dates.ts";
import type { Council } from "../domain/people/council.ts";
import type { Judgement } from "../domain/people/people.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Assumptions } from "../domain/plan/forecast.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { assumed } from "./assumptions.ts";
import { type Draws, exponential } from "./draws.ts";
import { yearsToStay } from "./hazard.ts";

/** Who held a post, and when. */
export interface Tenure {
  readonly participant: string;
  /** The councils of the post: one, or those that share a director. */
  readonly councils: readonly Council[];
  readonly status: "permanent" | "interim";
  readonly from: Day;
  /** The day on which the next one holds it; absent: beyond the story's end. */
  until?: Day;
}

/** Who came new into a first or a further post during the story. */
export interface Newcomer {
  readonly participant: string;
  /** When they took the post for good. */
  readonly appointedOn: Day;
  readonly kind: "first-time" | "returner" | "made-permanent";
  readonly graduate: boolean;
}

/** One post while its story is told: only the teller of one run changes it. */
export interface Post {
  readonly councils: readonly Council[];
  readonly judgement: Judgement | undefined;
  readonly draws: Draws;
  /** How many people this post has brought in, for their ids. */
  arrivals: number;
  tenure: Tenure | undefined;
  /** It stands vacant, and a permanent successor is on the way. */
  isSought: boolean;
  /** The day, counted from the start, on which the present stay ends, or the time without anybody. */
  ends: number;
}

/** What is told so far. */
export interface Teller {
  readonly asOf: Day;
  readonly assumptions: Assumptions;
  /** The factor on the hazard in each year. */
  readonly factors: readonly number[];
  readonly posts: Post[];
  readonly changes: Change[];
  readonly tenures: Tenure[];
  readonly newcomers: Newcomer[];
}

/** Seats everyone who is in post at the start; vacant councils are filled a month later. */
export function startPosts(
  teller: Teller,
  { participants, vacant, asOf }: Problem,
  drawsOf: (name: string) => Draws,
): void {
  for (const { id, councils, status, appointedOn, judgement } of participants) {
    const post = newPost(councils, judgement, drawsOf(councils[0]?.code ?? id));
    const kept = status === "permanent" ? "permanent" : "interim";
    const tenure = appointedOn === undefined ? usualTenure : Math.max(0, daysBetween(appointedOn, asOf) / daysOfYear);
    sit(teller, post, { participant: id, councils, status: kept, from: appointedOn ?? asOf }, 0, tenure);
    teller.posts.push(post);
  }
  // Of vacant councils only the number is known, so they are numbered; a month later they are filled.
  for (let number = 1; number <= vacant; number++) {
    const council = { code: `vacant-${number}`, name: `Vacant council ${number}` };
    teller.posts.push({ ...newPost([council], undefined, drawsOf(council.code)), ends: 30 });
  }
}

/** Days of a mean year. */
export const daysOfYear = 365.25;
const usualTenure = 2;

function newPost(councils: readonly Council[], judgement: Judgement | undefined, draws: Draws): Post {
  return {
    councils,
    judgement,
    draws,
    arrivals: 0,
    tenure: undefined,
    isSought: false,
    ends: Number.POSITIVE_INFINITY,
  };
}

/** Somebody sits down in a post on `day`, and the day on which they will leave it is drawn. */
export function sit(teller: Teller, post: Post, tenure: Tenure, day: number, tenureYears: number): void {
  const { assumptions, factors } = teller;
  const stay = exponential(post.draws);
  const years =
    tenure.status === "permanent"
      ? yearsToStay(stay, tenureYears, post.judgement, assumptions, { at: day / daysOfYear, factors })
      : (stay * assumed(assumptions, "interim-months")) / 12;
  post.tenure = tenure;
  post.isSought = false;
  // Each stay lasts a day at least, so that nobody comes and goes on the same one.
  post.ends = day + Math.max(1, Math.ceil(years * daysOfYear));
  teller.tenures.push(tenure);
}

/** A post stands vacant until a permanent successor comes; `gap` is a stay of the exponential law with mean 1. */
export function standVacant({ assumptions }: Teller, post: Post, day: number, gap: number): void {
  post.tenure = undefined;
  post.isSought = true;
  post.ends = day + Math.max(1, Math.ceil((gap * assumed(assumptions, "vacant-months") * daysOfYear) / 12));
}
