import type { Day } from "../domain/dates.ts";
import type { Told } from "./courses.ts";
import type { Tenure } from "./story-posts.ts";

/** For each day of the forecast: who is in post, and who of them has completed. */
export function countDays(told: Told): Record<string, number> {
  const { problem, plan, calendar } = told.start;
  const completedOn = new Map(
    told.courses
      .filter(({ brokenOff }) => brokenOff === undefined)
      .map(({ participant, endsOn }) => [participant, endsOn]),
  );
  const posts = problem.participants.reduce((sum, { councils }) => sum + councils.length, 0) + problem.vacant;
  // Those whom the programme refuses were never promised anything.
  const refused = new Set(plan.refused.map(({ participant }) => participant));
  const existing = problem.participants.map(({ id }) => id).filter((id) => !refused.has(id));
  const placed = plan.placements.map(({ participant }) => participant);
  const counts: Record<string, number> = {};
  for (const date of new Set([...calendar.dates, calendar.promised])) {
    const hasCompleted = (id: string): boolean => (completedOn.get(id) ?? never) <= date;
    const seated = told.story.tenures.filter((tenure) => isOn(tenure, date));
    const inPost = new Set(seated.map(({ participant }) => participant));
    const trained = [...completedOn.keys()].filter(hasCompleted);
    const add = (name: string, count: number): void => {
      counts[`day/${date}/${name}`] = count;
    };
    add("people", inPost.size);
    add("people-completed", [...inPost].filter(hasCompleted).length);
    add("councils", posts);
    add(
      "councils-completed",
      seated
        .filter(({ participant }) => hasCompleted(participant))
        .reduce((sum, { councils }) => sum + councils.length, 0),
    );
    add("existing", existing.length);
    add("existing-completed", existing.filter(hasCompleted).length);
    add("existing-in-post", existing.filter((id) => inPost.has(id)).length);
    add("existing-in-post-completed", existing.filter((id) => inPost.has(id) && hasCompleted(id)).length);
    add("placed-in-post", placed.filter((id) => inPost.has(id)).length);
    add("trained", trained.length);
    add("trained-in-post", trained.filter((id) => inPost.has(id)).length);
  }
  return counts;
}

const never = "9999-12-31";

function isOn({ from, until }: Tenure, date: Day): boolean {
  return from <= date && (until === undefined || until > date);
}
