import { describe, expect, it } from "vitest";
import type { Planned } from "../../../src/domain/plan/allocation.ts";
import type { Problem } from "../../../src/domain/programme/rule-book.ts";
import { allocate } from "../../../src/engine/allocate.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";

const [halton, chester] = ["Halton", "Chester"].map((name) => ({ code: `E-${name}`, name }));
const participants = [person("a", { councils: [halton, chester] }), person("b"), person("c", { status: "interim" })];

/** One place in an intake that ends on 31 December 2012, and one in an intake that ends a day later. */
function summaryBy(completeBy: string | undefined): Planned["summary"] {
  const intakes = [
    { id: "one", places: 1, startsOn: "2012-01-01", endsOn: "2012-12-31" },
    { id: "two", places: 1, startsOn: "2012-01-02", endsOn: "2013-01-01" },
  ];
  const stages = dcsLeadership2009.stages.filter(({ stage }) => stage === "placing");
  const programme = { ...dcsLeadership2009, intakes, stages, completeBy };
  const pinned = [{ ...participants[0], pinnedIntake: "one" }, ...participants.slice(1)];
  const problem: Problem = {
    programme,
    asOf: "2009-09-01",
    seed: "s",
    participants: pinned,
    vacant: 4,
    rules: ruleBook,
  };
  return (allocate(problem) as Planned).summary;
}

describe("the summary", () => {
  it("counts who completes on the last day, people and councils apart, vacant posts among the councils", () => {
    const date = "2012-12-31";
    expect(summaryBy(date).completeBy).toEqual({ date, people: 1, of: 3, councils: 2, ofCouncils: 8 });
  });

  it("counts nobody a day earlier, and the next a day later", () => {
    expect(summaryBy("2012-12-30").completeBy).toMatchObject({ people: 0, councils: 0 });
    expect(summaryBy("2013-01-01").completeBy).toMatchObject({ people: 2, councils: 3 });
  });

  it("says nothing of completion where the programme names no day", () => {
    expect(summaryBy(undefined).completeBy).toBeUndefined();
  });

  it("counts the rest", () => {
    const { placed, waiting, refused, vacant, newlyAppointed } = summaryBy(undefined);
    expect({ placed, waiting, refused, vacant, newlyAppointed }).toEqual({
      placed: 2,
      waiting: 0,
      refused: 1,
      vacant: 4,
      newlyAppointed: 0,
    });
  });
});
