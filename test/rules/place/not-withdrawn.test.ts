import { describe, expect, it } from "vitest";
import { notWithdrawn } from "../../../src/rules/place/not-withdrawn.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-withdrawn", () => {
  it("refuses those who withdrew, with day and reason, and nobody else", () => {
    const entry = { participant: "a", name: "A", on: "2010-02-01", event: "withdrew" as const, reason: "illness" };
    const view = viewOf({ intakes: [{}], previous: { withdrawals: [{ ...entry, councils: ["E1"] }] } });
    expect(refusal(notWithdrawn, view, person("a"), 0)).toEqual({ on: "2010-02-01", reason: "illness" });
    expect(refusal(notWithdrawn, view, person("b"), 0)).toBeUndefined();
    expect(refusal(notWithdrawn, viewOf({ intakes: [{}] }), person("a"), 0)).toBeUndefined();
  });
});
