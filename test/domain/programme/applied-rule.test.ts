import { describe, expect, it } from "vitest";
import { applyRules, costOf, limitsOf, refuserOf } from "../../../src/domain/programme/applied-rule.ts";
import { paramsFor } from "../../../src/domain/programme/rule.ts";
import { nameOfUse, parseRuleName } from "../../../src/domain/programme/rule-use.ts";
import { ruleBook } from "../../../src/rules/index.ts";
import { poorFirst } from "../../../src/rules/place/poor-first.ts";
import { person } from "../../rules/person.ts";
import { viewOf } from "../../rules/view.ts";

describe("applyRules", () => {
  it("keeps the programme's order and names, and leaves out what the book does not have", () => {
    const uses = [
      { rule: "placed@1", id: "paired" },
      { rule: "no-such@1" },
      { rule: "lot@2" },
      { rule: "lot" },
      { rule: "lot@1" },
    ];
    expect(applyRules(uses, ruleBook).map(({ name }) => name)).toEqual(["paired", "lot"]);
  });

  it("answers for another shape with nothing", () => {
    const [placed, places, available] = applyRules(
      [{ rule: "placed@1" }, { rule: "places@1" }, { rule: "available@1" }],
      ruleBook,
    );
    const view = viewOf({ intakes: [{ id: "one" }] });
    const option = { participant: person("a", { unavailableIntakes: ["one"] }), slot: view.slots[0] };
    expect([placed, places].map((one) => refuserOf(one, view)(option))).toEqual([undefined, undefined]);
    expect([places, available].map((one) => costOf(one, view)({ ...option, slot: null }))).toEqual([0, 0]);
    expect([placed, available].flatMap((one) => limitsOf(one, view))).toEqual([]);
    expect(refuserOf(available, view)(option)).toBeDefined();
  });
});

describe("names and parameters", () => {
  it("parts a rule's name from its version", () => {
    expect(parseRuleName("applied-in-time@12")).toEqual({ id: "applied-in-time", version: 12 });
    expect(parseRuleName("lot")).toEqual({ id: "lot", version: 0 });
    expect([nameOfUse({ rule: "lot@1" }), nameOfUse({ rule: "lot@1", id: "draw" })]).toEqual(["lot", "draw"]);
  });

  it("takes the programme's parameters before the defaults, and no others", () => {
    expect(paramsFor(poorFirst, undefined)).toEqual({ policy: "first" });
    expect(paramsFor(poorFirst, { policy: "protected", other: 1 })).toEqual({ policy: "protected" });
  });
});
