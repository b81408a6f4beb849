import { describe, expect, it } from "vitest";
import { run } from "../programmes/run.ts";
import { replanned } from "./make-plan.ts";

describe("a consultant who leaves", () => {
  const plan = run("workforce-strategy-2006", "workforce-2006.csv", [], "consultants-2006.csv");
  const day = (on: string) => plan.placements.filter(({ startsOn }) => startsOn < on);
  const dates = [...new Set(plan.placements.map(({ startsOn }) => startsOn))].sort();
  const on = dates[Math.floor(dates.length / 2)];
  const heldBy = (id: string) => plan.placements.filter(({ cohort = "" }) => cohort.endsWith(`/${id}`));
  const gone = plan.mentors.find(
    ({ id }) => heldBy(id).some(({ startsOn }) => startsOn < on) && heldBy(id).some(({ startsOn }) => startsOn >= on),
  );
  const id = gone?.id ?? "";
  const next = replanned(plan, [{ date: on, event: "mentor_left", participant: id }]);

  it("hands over the sessions to come, and keeps those that were held", () => {
    expect(day(on).length).toBeGreaterThan(0);
    const later = heldBy(id).filter(({ startsOn }) => startsOn >= on);
    expect(later.length).toBeGreaterThan(0);
    const now = new Map(next.placements.map((placement) => [placement.participant, placement]));
    for (const { participant } of later) {
      expect(now.get(participant)?.cohort).not.toMatch(new RegExp(`/${id}$`));
      const move = next.previous?.moves.find((one) => one.stage === "placing" && one.participant === participant);
      expect(move?.because).toBe("mentor-left");
    }
    for (const { participant, cohort, startsOn } of heldBy(id))
      if (startsOn < on) expect(now.get(participant)?.cohort).toBe(cohort);
    expect(next.pairings.filter(({ mentor }) => mentor === id)).toEqual([]);
  });
});
