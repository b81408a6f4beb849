import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { calendarPeople, renderPersonalCalendar } from "../../../src/report/plan/personal-calendar.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { tinyProblem } from "../../engine/fixture-problem.ts";
import { planFor, replanned } from "../../replan/make-plan.ts";

const look = { width: 100, color: false, rules: ruleBook };
const first = planFor(tinyProblem(), [{ role: "mentors", name: "m.csv", sha256: "0".repeat(64), rows: 2 }]);

function eventsOf(plan: Plan, who: string) {
  const text = renderPersonalCalendar(plan, look, who);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    title: String(event.getFirstPropertyValue("summary")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    status: event.getFirstPropertyValue("status"),
    organizer: String(event.getFirstPropertyValue("organizer")),
  }));
}

describe("a person's calendar along a chain", () => {
  const second = replanned(first, [
    { date: "2009-09-10", event: "deferred", participant: "hal", value: "2011-12", reason: "illness" },
    { date: "2009-09-11", event: "mentor_left", participant: "ann" },
  ]);
  const leaver =
    second.placements.find(({ participant }) => !["ann", "eve", "hal"].includes(participant))?.participant ?? "";
  const third = replanned(second, [{ date: "2009-09-20", event: "left", participant: leaver }]);

  it("keeps the id of a place that moves, and raises the sequence with every plan", () => {
    const told = [first, second, third].map((plan) =>
      eventsOf(plan, "hal").find(({ title }) => title.includes("Intake")),
    );
    expect(new Set(told.map((event) => event?.uid)).size).toBe(1);
    expect(told.map((event) => event?.sequence)).toEqual([0, 1, 2]);
    expect(told.map((event) => event?.title)).toEqual([
      expect.stringContaining("2010-11"),
      expect.stringContaining("2011-12"),
      expect.stringContaining("2011-12"),
    ]);
  });

  it("cancels what is so no longer: a pair on both sides, and everything of somebody who has left", () => {
    const pair = eventsOf(first, "ann").find(({ title }) => title.startsWith("You mentor"));
    for (const who of ["ann", "eve"])
      expect(eventsOf(second, who).find(({ uid }) => uid === pair?.uid)).toMatchObject({
        status: "CANCELLED",
        sequence: 1,
      });
    expect(calendarPeople(third).map(({ id }) => id)).toContain(leaver);
    expect(eventsOf(third, leaver)[0]).toMatchObject({
      status: "CANCELLED",
      sequence: 2,
      title: expect.stringContaining("Intake") as unknown,
    });
    expect(eventsOf(third, "hal").map(({ status }) => status)).not.toContain("CANCELLED");
  });

  it("names its organizer, with the address that the programme's contact gives", () => {
    expect(eventsOf(first, "hal")[0]?.organizer).toBe("mailto:no-address@dcs-plan.invalid");
    const contact = "Programme office <office@college.example>";
    const plan = { ...first, programme: { ...first.programme, contact } };
    expect(eventsOf(plan, "hal")[0]?.organizer).toBe("mailto:office@college.example");
  });

  it("is there for mentors and for consultants, with their sessions", () => {
    expect(calendarPeople(first).map(({ id }) => id)).toContain("max");
    expect(eventsOf(first, "max").map(({ title }) => title)).toEqual([expect.stringContaining("You mentor: Cat")]);
    const [intake, ...others] = first.programme.intakes;
    if (!intake) throw new Error("no intake");
    const cohort = { id: "max-day", places: 2, startsOn: "2009-11-02", endsOn: "2009-11-02", mentor: "max" };
    const plan: Plan = {
      ...first,
      programme: { ...first.programme, intakes: [{ ...intake, cohorts: [cohort] }, ...others] },
      placements: first.placements.map((one) => (one.participant === "ann" ? { ...one, cohort: "max-day" } : one)),
    };
    expect(eventsOf(plan, "max").map(({ title }) => title)).toContainEqual(expect.stringMatching(/^2009-10: Ann/));
  });
});
