import { describe, expect, it } from "vitest";
import { judgements } from "../../../src/domain/people/people.ts";
import { judgedGood } from "../../../src/rules/mentor/judged-good.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("judged-good", () => {
  it("accepts excellent and well, refuses adequate, poor and no judgement", () => {
    const of = judgements.map((judgement) => refusal(judgedGood, viewOf(), person("a", { judgement })));
    const enough = "excellent, well";
    expect(of).toEqual([undefined, undefined, { judgement: "adequate", enough }, { judgement: "poor", enough }]);
    expect(refusal(judgedGood, viewOf(), person("a"))).toEqual({ judgement: "", enough });
  });

  it("takes the judgements of the programme", () => {
    const given = { judgements: ["adequate"] };
    expect(refusal(judgedGood, viewOf(), person("a", { judgement: "adequate" }), null, given)).toBeUndefined();
    expect(refusal(judgedGood, viewOf(), person("a", { judgement: "excellent" }), null, given)).toBeDefined();
  });
});
