import { describe, expect, it } from "vitest";
import type { Mentor, Person } from "../../src/domain/people/people.ts";
import { paramsFor } from "../../src/domain/programme/rule.ts";
import type { Option, Rule, Slot, StageView } from "../../src/domain/programme/rule-book.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "./person.ts";
import { viewOf } from "./view.ts";

/** The column in which each fact of a person stands. */
const columnOf: Readonly<Record<string, string>> = {
  region: "region",
  type: "type",
  status: "status",
  appointedOn: "appointed_on",
  directorSince: "director_since",
  appliedOn: "applied_on",
  judgement: "judgement",
  mentorVolunteer: "mentor_volunteer",
  expectedUntil: "expected_until",
  conflicts: "conflicts",
  borders: "borders",
  preferredIntakes: "preferred_intakes",
  unavailableIntakes: "unavailable_intakes",
};

/** What a parameter of a rule is in this test, where the rule has no default for it. */
const given = { by: "region", fact: "region", is: "North", choice: 1, score: 1, people: 0 };

/** The columns of the two people that a rule looks at when it is asked about one option. */
function lookedAt(rule: Rule): ReadonlySet<string> {
  const seen = new Set<string>();
  const watched = <P extends Person>(one: P): P =>
    new Proxy(one, {
      get: (facts, key) => {
        if (typeof key === "string" && Object.hasOwn(columnOf, key)) seen.add(columnOf[key]);
        return Reflect.get(facts, key) as unknown;
      },
    });
  const participant = watched(person("a", { region: "North", judgement: "poor" }));
  const mentor = watched<Mentor>(person("m", { region: "South" }));
  const slot: Slot = { id: "s", position: 0, places: 2, startsOn: "2009-11-02", mentor };
  const view: StageView = { ...viewOf({ people: [participant] }), slots: [slot] };
  const params = paramsFor(rule, given);
  const option: Option = { participant, slot };
  if (rule.shape === "eligibility") rule.refuse(view, params)(option);
  if (rule.shape === "priority") rule.cost(view, params)(option);
  if (rule.shape === "limit") rule.limits(view, params);
  return seen;
}

describe("what rules say that they read", () => {
  // The lot reads wishes; whatever it reads, it draws.
  const rules = [...ruleBook.values()].filter((rule) => rule.shape !== "priority" || rule.draw !== true);

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s declares every column that it looks at", (_, rule) => {
    const declared = (rule.reads?.(paramsFor(rule, given)) ?? []).map(({ column }) => column);
    expect([...lookedAt(rule)].filter((column) => !declared.includes(column))).toEqual([]);
  });

  it("is seen by this test where a rule hides it", () => {
    const rule = ruleBook.get("same-region");
    expect(rule && [...lookedAt(rule)]).toEqual(["region"]);
  });
});
