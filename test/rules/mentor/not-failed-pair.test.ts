import { describe, expect, it } from "vitest";
import { notFailedPair } from "../../../src/rules/mentor/not-failed-pair.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-failed-pair", () => {
  it("refuses the mentor of a pair that failed, to that person only", () => {
    const failedPairs = [
      { participant: "a", mentor: "m", endsOn: "2010-11-01", on: "2010-01-01", event: "mentor_left" as const },
    ];
    const view = viewOf({ mentors: [mentor("m"), mentor("n")], previous: { failedPairs } });
    expect(refusal(notFailedPair, view, person("a"), 0)).toEqual({ mentor: "m" });
    expect(refusal(notFailedPair, view, person("a"), 1)).toBeUndefined();
    expect(refusal(notFailedPair, view, person("b"), 0)).toBeUndefined();
    expect(refusal(notFailedPair, view, person("a"), null)).toBeUndefined();
  });
});
