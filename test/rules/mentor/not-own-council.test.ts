import { describe, expect, it } from "vitest";
import { notOwnCouncil } from "../../../src/rules/mentor/not-own-council.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("not-own-council", () => {
  const [halton, chester, wirral] = ["Halton", "Chester", "Wirral"].map((name) => ({ code: `E-${name}`, name }));
  const view = viewOf({ mentors: [mentor("m", { councils: [wirral, chester] }), mentor("n", { councils: [wirral] })] });
  const both = person("a", { councils: [halton, chester] });

  it("refuses where one council of either is the same", () => {
    expect(refusal(notOwnCouncil, view, both, 0)).toEqual({ council: "Chester" });
  });

  it("accepts different councils, people without one, and no mentor", () => {
    expect(refusal(notOwnCouncil, view, both, 1)).toBeUndefined();
    expect(refusal(notOwnCouncil, view, person("b", { councils: [] }), 0)).toBeUndefined();
    expect(refusal(notOwnCouncil, view, both, null)).toBeUndefined();
  });
});
