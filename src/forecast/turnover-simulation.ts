import { addDays, addMonths, type Day, daysBetween } from "../domain/dates.ts";
import type { Change, ChangedFacts } from "../domain/plan/change.ts";
import type { Assumptions } from "../domain/plan/forecast.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { assumed } from "./assumptions.ts";
import { drawsFor, exponential } from "./draws.ts";
import { type Newcomer, type Post, sit, standVacant, startPosts, type Teller, type Tenure } from "./story-posts.ts";
import { yearFactors } from "./year-factors.ts";

/** What happens to the posts in one run, whatever is planned: changes in date order, and who held what. */
export interface TurnoverSimulation {
  readonly changes: readonly Change[];
  readonly tenures: readonly Tenure[];
  readonly newcomers: readonly Newcomer[];
}

/**
 * Tells one run of turnover from the problem's day to `until`. It depends on the seed, the run's number, the people and
 * the assumptions only, not on any plan: so policies are compared on the same stories.
 */
export function turnoverSimulation(
  problem: Problem,
  assumptions: Assumptions,
  { seed, run, until }: { readonly seed: string; readonly run: number; readonly until: Day },
): TurnoverSimulation {
  const days = daysBetween(problem.asOf, until);
  const teller: Teller = {
    asOf: problem.asOf,
    assumptions,
    factors: yearFactors(assumptions, drawsFor(seed, run, "years"), days),
    posts: [],
    changes: [],
    tenures: [],
    newcomers: [],
  };
  startPosts(teller, problem, (name) => drawsFor(seed, run, "post", name));
  for (;;) {
    const next = teller.posts.reduce((first, post) => (post.ends < first.ends ? post : first));
    if (!(next.ends <= days)) break;
    endStay(teller, next);
  }
  return teller;
}

function endStay(teller: Teller, post: Post): void {
  const day = post.ends;
  const { tenure, draws } = post;
  const date = addDays(teller.asOf, day);
  // The same number of draws whatever happens, so that stories under other assumptions stay in step.
  const [goes, fills, gap] = [draws(), draws(), exponential(draws)];
  const hasInterim = fills < assumed(teller.assumptions, "interim");
  if (tenure?.status === "interim") {
    if (goes < assumed(teller.assumptions, "interim-stays")) makePermanent(teller, post, tenure, day);
    else {
      leave(teller, tenure, date);
      appoint(teller, post, day);
    }
    return;
  }
  if (tenure) {
    const target = goes < assumed(teller.assumptions, "movers") ? openPost(teller, post, date) : undefined;
    if (target) move(teller, tenure, target, day);
    else leave(teller, tenure, date);
  }
  // A post that stands vacant waits for its permanent successor; one that was vacant at the start is filled as any other.
  if (hasInterim && !post.isSought) startInterim(teller, post, day);
  else if (tenure && assumed(teller.assumptions, "vacant-months") > 0) standVacant(teller, post, day, gap);
  else appoint(teller, post, day);
}

/** Another post of one council that an interim holds; directors of several councils do not move. */
function openPost({ posts }: Teller, from: Post, date: Day): Post | undefined {
  if (from.councils.length > 1) return undefined;
  const open = posts.filter(
    ({ councils, tenure }) => councils.length === 1 && tenure?.status === "interim" && tenure.from < date,
  );
  return open[Math.floor(from.draws() * open.length)];
}

function leave(teller: Teller, tenure: Tenure, date: Day): void {
  tenure.until = date;
  teller.changes.push({ date, event: "left", participant: tenure.participant });
}

function move(teller: Teller, tenure: Tenure, target: Post, day: number): void {
  const date = addDays(teller.asOf, day);
  if (target.tenure) leave(teller, target.tenure, date);
  tenure.until = date;
  const { councils } = target;
  const council = councils[0]?.code;
  teller.changes.push({ date, event: "moved_council", participant: tenure.participant, council });
  sit(teller, target, { participant: tenure.participant, councils, status: "permanent", from: date }, day, 0);
}

function makePermanent(teller: Teller, post: Post, tenure: Tenure, day: number): void {
  const date = addDays(teller.asOf, day);
  const { participant, councils } = tenure;
  tenure.until = date;
  // The first director post is counted from here, and so are the months of being newly appointed.
  const facts = { appointedOn: date, directorSince: date, appliedOn: date };
  teller.changes.push({ date, event: "made_permanent", participant, facts });
  teller.newcomers.push({ participant, appointedOn: date, kind: "made-permanent", graduate: false });
  sit(teller, post, { participant, councils, status: "permanent", from: date }, day, 0);
}

function startInterim(teller: Teller, post: Post, day: number): void {
  arrive(teller, post, day, "interim_started", "interim", {});
}

function appoint(teller: Teller, post: Post, day: number): void {
  const { assumptions, asOf } = teller;
  const date = addDays(asOf, day);
  const returns = post.draws() < assumed(assumptions, "returners");
  const graduate = post.draws() < assumed(assumptions, "graduates") && !returns;
  const directorSince = returns ? addMonths(date, -72) : date;
  const mentorVolunteer = post.draws() < assumed(assumptions, "volunteers");
  const facts = { directorSince, mentorVolunteer, appliedOn: date };
  const participant = arrive(teller, post, day, "appointed", "permanent", facts);
  teller.newcomers.push({ participant, appointedOn: date, kind: returns ? "returner" : "first-time", graduate });
}

function arrive(
  teller: Teller,
  post: Post,
  day: number,
  event: "appointed" | "interim_started",
  status: Tenure["status"],
  facts: ChangedFacts,
): string {
  const date = addDays(teller.asOf, day);
  const { councils } = post;
  const [home, ...others] = councils;
  post.arrivals += 1;
  const participant = `f-${home?.code ?? ""}-${post.arrivals}`;
  const name = `Director ${post.arrivals} of ${home?.name ?? ""}`;
  teller.changes.push({
    date,
    event,
    participant,
    council: home?.code,
    councilName: home?.name,
    facts: { name, ...facts },
  });
  for (const { code, name: councilName } of others)
    teller.changes.push({ date, event: "shared_post_started", participant, council: code, councilName });
  sit(teller, post, { participant, councils, status, from: date }, day, 0);
  return participant;
}
