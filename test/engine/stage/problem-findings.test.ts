import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/domain/dates.ts";
import type { Participant } from "../../../src/domain/people/people.ts";
import { wishFindings } from "../../../src/engine/stage/problem-findings.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { person } from "../../rules/person.ts";

const found = (facts: Partial<Participant>) =>
  wishFindings({
    programme: dcsLeadership2009,
    asOf: dcsLeadership2009.asOf,
    seed: "wishes",
    participants: [person("p", facts)],
    vacant: 0,
    rules: ruleBook,
  }).map(({ code, severity, params }) => [code, severity, params.found, params.reason]);

describe("wishFindings", () => {
  it("warns of each choice that the rules leave closed to the person, and says why", () => {
    expect(found({ preferredIntakes: ["2009-10", "2010-11", "2011-12"], unavailableIntakes: ["2011-12"] })).toEqual([
      ["wish/not-open", "warning", "2009-10", "did not apply by the closing date"],
      ["wish/not-open", "warning", "2011-12", "said that they are not available"],
    ]);
  });

  it("says nothing of choices that are open, of intakes that nobody can have, and of people with an offer", () => {
    expect(found({ preferredIntakes: ["2009-10", "2010-11"], appliedOn: "2009-07-01" as Day })).toEqual([]);
    expect(found({ preferredIntakes: ["2030-31"] })).toEqual([]);
    expect(found({ preferredIntakes: ["2009-10"], pinnedIntake: "2010-11" })).toEqual([]);
  });
});
