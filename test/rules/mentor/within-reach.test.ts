import { describe, expect, it } from "vitest";
import { withinReach } from "../../../src/rules/mentor/within-reach.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("within-reach", () => {
  const view = viewOf({
    further: [{ regions: ["London", "South East"] }, { mentor: mentor("m", { region: "London" }) }, {}],
  });
  const of = (region: string, slot: number) => refusal(withinReach, view, person("a", { region }), slot);

  it("keeps an event to its regions, and a mentor to their own", () => {
    expect(of("South East", 0)).toBeUndefined();
    expect(of("North East", 0)).toEqual({ region: "North East", regions: "London, South East" });
    expect(of("London", 1)).toBeUndefined();
    expect(of("South East", 1)).toEqual({ region: "South East", regions: "London" });
  });

  it("leaves what is nobody's region open to all", () => {
    expect(of("North East", 2)).toBeUndefined();
  });
});
