import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { PlanStatus } from "../../src/domain/plan/status/plan-status.ts";
import type { Milestone, Progress, PromiseRemedy } from "../../src/domain/plan/status/progress.ts";
import { dcsPlan, everyCouncil, root, scratch } from "./command.ts";

const folder = scratch();
const [first, last] = ["first.json", "last.json"].map((name) => join(folder, name));
const run = (...args: readonly string[]): string => {
  const { code, out } = dcsPlan([...args, "--quiet"]);
  expect(code).toBe(0);
  return out;
};
interface Page extends Progress {
  readonly promised: readonly Milestone[];
  readonly recorded: readonly Milestone[];
  readonly remedies: readonly PromiseRemedy[];
}

beforeAll(() => {
  run("allocate", everyCouncil, "--json", "-o", first ?? "");
  const plan = JSON.parse(run("replan", first ?? "", "--json")) as Plan;
  const at = (intake: string) => plan.placements.filter((placement) => placement.intake === intake);
  const changes = join(folder, "changes.csv");
  const lines = [
    "2010-10-01,capacity_changed,,2011-12=60,fewer rooms",
    `2010-11-02,completed,${at("2009-10")[0]?.participant ?? ""},,`,
    `2010-11-03,left,${at("2010-11")[0]?.participant ?? ""},,`,
  ];
  writeFileSync(changes, ["date,event,participant_id,value,reason", ...lines, ""].join("\n"));
  run("replan", first ?? "", "--changes", changes, "--json", "-o", last ?? "");
});

describe("dcs-plan progress", () => {
  it("shows the figures of status --json, each of them", () => {
    const page = JSON.parse(run("progress", last ?? "", first ?? "", "--json")) as Page;
    const status = JSON.parse(run("status", last ?? "", "--json")) as PlanStatus;
    const before = JSON.parse(run("status", first ?? "", "--json")) as PlanStatus;
    expect(page).toMatchObject(status.progress);
    expect(page.promised).toEqual(before.progress.planned);
    expect(page.recorded).toEqual([{ on: "2010-11-02", people: 1 }]);
    const { people, councils, byRegion } = page;
    for (const tally of [people, councils, ...byRegion])
      expect(tally.completed + tally.inTraining + tally.placed + tally.missing).toBe(tally.of);
    expect(byRegion.reduce((sum, { of }) => sum + of, 0)).toBe(people.of);
    expect(people.of - people.missing).toBe(status.completion?.inPlan.complete);
    expect(page.since).toMatchObject({ changes: 3, left: 1, withdrew: 0 });
    const text = run("progress", last ?? "", "--format", "md");
    expect(text).toContain(
      `| Directors | ${people.completed} | ${people.inTraining} | ${people.placed} | ${people.missing} | ${people.of} |`,
    );
  });

  it("counts what earlier plans recorded that are not given, from the day of the last of them", () => {
    const story = join(root, "fixtures/story/golden/plan.json");
    const { recorded, people } = JSON.parse(run("progress", story, "--json")) as Page;
    expect([recorded, people.completed]).toEqual([
      [
        { on: "2011-12-05", people: 5 },
        { on: "2012-09-10", people: 7 },
      ],
      7,
    ]);
    expect(run("progress", story, "--format", "md")).toMatch(/\| 2011-09-05 \| \d+ \| \d+ \|  \|/);
  });

  it("gives command lines that do what they promise", () => {
    const { remedies, people } = JSON.parse(run("progress", last ?? "", "--json")) as Page;
    expect(remedies.length).toBeGreaterThan(0);
    for (const { set, complete, of, intake, morePlaces } of remedies) {
      const plan = JSON.parse(run("replan", last ?? "", ...set.split(" "), "--json")) as Plan;
      expect([plan.summary.completeBy?.people, plan.summary.completeBy?.of]).toEqual([complete, of]);
      expect(complete).toBeGreaterThan(people.of - people.missing);
      const filled = plan.summary.intakes.find(({ id }) => id === intake)?.filled ?? 0;
      expect(morePlaces).toBe(filled - 60);
    }
  });

  it("answers with a promise that is kept, and refuses plans in the wrong order", () => {
    const text = run("progress", first ?? "");
    expect(text.replaceAll("\n", " ")).toContain(
      "All directors are to have completed the programme by 31 December 2012.",
    );
    expect(text).toContain("This is the first plan.");
    const { code, err } = dcsPlan(["progress", first ?? "", last ?? ""]);
    expect(code).toBe(2);
    expect(err).toContain("Give the latest plan first, then earlier ones.");
  });
});
