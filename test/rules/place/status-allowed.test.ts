import { describe, expect, it } from "vitest";
import { statuses } from "../../../src/domain/people/people.ts";
import { statusAllowed } from "../../../src/rules/place/status-allowed.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("status-allowed", () => {
  const of = (given = {}) =>
    statuses.map((status) => refusal(statusAllowed, viewOf(), person("a", { status }), null, given));

  it("accepts permanent directors alone unless the programme says more", () => {
    const allowed = "permanent";
    expect(of()).toEqual([undefined, { found: "interim", allowed }, { found: "acting", allowed }]);
  });

  it("accepts those of the programme", () => {
    expect(of({ statuses: ["permanent", "interim", "acting"] })).toEqual([undefined, undefined, undefined]);
    expect(of({ statuses: ["interim"] })).toEqual([
      { found: "permanent", allowed: "interim" },
      undefined,
      { found: "acting", allowed: "interim" },
    ]);
  });
});
