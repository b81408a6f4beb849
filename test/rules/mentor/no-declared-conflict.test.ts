import { describe, expect, it } from "vitest";
import { noDeclaredConflict } from "../../../src/rules/mentor/no-declared-conflict.ts";
import { mentor, person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("no-declared-conflict", () => {
  const two = [
    { code: "E-1", name: "One" },
    { code: "E-2", name: "Two" },
  ];
  const of = (ours: readonly string[], theirs: readonly string[]) =>
    refusal(
      noDeclaredConflict,
      viewOf({ mentors: [mentor("m", { councils: two, conflicts: theirs })] }),
      person("a", { conflicts: ours }),
      0,
    );

  it.each([
    ["the mentor by id", ["m"], []],
    ["either council of the mentor", ["E-2"], []],
    ["the mentee by id", [], ["a"]],
    ["the mentee's council", [], ["x", "E-a"]],
  ])("refuses where one has named %s", (_what, ours, theirs) => {
    expect(of(ours, theirs)).toEqual({ mentor: "m" });
  });

  it("accepts where neither has named the other, and where there is no mentor", () => {
    expect(of(["n", "E-3"], ["b"])).toBeUndefined();
    expect(
      refusal(noDeclaredConflict, viewOf({ mentors: [] }), person("a", { conflicts: ["m"] }), null),
    ).toBeUndefined();
  });
});
