import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import { readinessOf } from "../../../src/domain/plan/readiness.ts";
import { workforceStrategy2006 } from "../../../src/programmes/workforce-strategy-2006.ts";
import { renderReadiness } from "../../../src/report/people/readiness.ts";
import { person } from "../../rules/person.ts";

const spec = workforceStrategy2006.readiness;
if (!spec) throw new Error("The programme says what is to be ready");
const all = Object.fromEntries(spec.components.map(({ fact }) => [fact, "present"]));
const area = (id: string, facts: Participant["facts"]) => person(id, { name: id, facts });
const entries = readinessOf(workforceStrategy2006, spec, [
  area("early", { ...all, plan_on: "2005-12-01", strategy_on: "2006-04-01" }),
  area("late", { ...all, plan_on: "2006-01-01", strategy_on: "2006-04-02", planning: "missing" }),
  area("silent", { plan_on: "2006-01-01" }),
]);

describe("readiness", () => {
  it("counts to the day: on it is in time, a day after is late, no day is not known", () => {
    expect(entries.map(({ participant, isLate }) => [participant, isLate])).toEqual([
      ["early", false],
      ["late", true],
      ["silent", true],
    ]);
    expect(entries.map(({ documents }) => documents.map(({ state }) => state))).toEqual([
      ["ready", "in-time"],
      ["in-time", "late"],
      ["in-time", "unknown"],
    ]);
  });

  it("names what is missing; a blank is missing as well", () => {
    expect(entries.map(({ missing }) => missing.length)).toEqual([0, 1, 6]);
    expect(entries[1]?.missing).toEqual(["Planning"]);
  });

  it("says it in a sentence, and puts those who will be late first", () => {
    const text = renderReadiness(entries, spec, workforceStrategy2006.words, {
      format: "text",
      color: false,
      width: 100,
    });
    expect(text.replace(/\s+/g, " ")).toContain("1 of 3 areas will have");
    expect(text.replace(/\s+/g, " ")).toContain("2 will be late or cannot say.");
    expect(text.indexOf("silent")).toBeLessThan(text.indexOf("early"));
    expect(text).toContain("late: 2006-04-02");
  });

  it("says it as data", () => {
    const json: unknown = JSON.parse(
      renderReadiness(entries, spec, workforceStrategy2006.words, { format: "json", color: false, width: 100 }),
    );
    expect(json).toMatchObject({ by: "2006-04-01", late: 2, of: 3 });
  });
});
