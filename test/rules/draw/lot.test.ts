import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lot } from "../../../src/rules/draw/lot.ts";
import { mentor, person } from "../person.ts";
import { cost, viewOf } from "../view.ts";

/** The first 30 bits of SHA-256 of the texts with a zero byte between them, read off the bytes. */
function drawn(...texts: readonly string[]): number {
  const bytes = createHash("sha256")
    .update(Buffer.from(texts.join("\0"), "utf8"))
    .digest();
  return Math.floor(bytes.readUInt32BE(0) / 4);
}

describe("lot", () => {
  const people = ["a", "b", "zoë", "d-0324"].map((id) => person(id));

  it("costs, for ordered slots, what is missing to the largest number, for each position", () => {
    const view = viewOf({ people, intakes: [{}, {}] });
    for (const one of people) {
      const least = 1073741823 - drawn("a seed", one.id);
      expect([0, 1, null].map((slot) => cost(lot, view, one, slot))).toEqual([0, least, 2 * least]);
    }
  });

  it("so draws the smaller number first", () => {
    const view = viewOf({ people, intakes: [{}] });
    const byNumber = [...people].sort((left, right) => drawn("a seed", left.id) - drawn("a seed", right.id));
    const byWaiting = [...people].sort((left, right) => cost(lot, view, right, null) - cost(lot, view, left, null));
    expect(byWaiting).toEqual(byNumber);
  });

  it("prefers the smaller number for a cadre", () => {
    const view = viewOf({ people, cadreSize: 1 });
    expect(cost(lot, view, people[0], 0)).toBe(0);
    expect(cost(lot, view, people[0], null)).toBe(1073741823 - drawn("a seed", "a"));
  });

  it("draws for each pair where slots have no order; none has the empty id", () => {
    const view = viewOf({ people, mentors: [mentor("m"), mentor("n")] });
    for (const { id } of people) {
      const expected = [drawn("a seed", id, "m"), drawn("a seed", id, "n"), drawn("a seed", id, "")];
      expect([0, 1, null].map((slot) => cost(lot, view, person(id), slot))).toEqual(expected);
    }
  });
});
