import { describe, expect, it } from "vitest";
import { lotOf } from "../../../src/domain/digest.ts";
import { lotsOf } from "../../../src/domain/people/lots.ts";
import type { Participant } from "../../../src/domain/people/people.ts";

describe("lots", () => {
  const participants = ["a", "b", "c"].map((id) => ({ id }) as Participant);

  it("are those of the draw, for each seed its own, also of people who are not among the participants", () => {
    for (const seed of ["one", "two"]) {
      const lotFor = lotsOf({ seed, participants });
      for (const id of ["c", "a", "b", "a", "somebody else"]) expect(lotFor(id)).toBe(lotOf(seed, id));
    }
  });
});
