import { describe, expect, it } from "vitest";
import type { Participant } from "../../../src/domain/people/people.ts";
import { fairShare } from "../../../src/rules/share/fair-share.ts";
import { diceFrom } from "../../solver/seeded.ts";
import { person } from "../person.ts";
import { limits, viewOf } from "../view.ts";

function peopleOf(counts: Readonly<Record<string, number>>): Participant[] {
  return Object.entries(counts).flatMap(([region, count]) =>
    Array.from({ length: count }, (_, at) => person(`${region}-${at}`, { region })),
  );
}

/** Bands as `id: least-most`. */
function bandsOf(people: readonly Participant[], places: readonly number[], by = "region"): string[] {
  const view = viewOf({ people, intakes: places.map((count, at) => ({ id: `${at}`, places: count })) });
  return limits(fairShare, view, { by }).map(({ id, atLeast, atMost }) => `${id}: ${atLeast}-${atMost}`);
}

describe("fair-share", () => {
  it("rounds the share of each kind down and up: 4 of 8 in places of 2 and 3", () => {
    expect(bandsOf(peopleOf({ North: 4, South: 4 }), [2, 2, 3])).toEqual([
      "0/North: 1-1",
      "0/South: 1-1",
      "1/North: 1-1",
      "1/South: 1-1",
      "2/North: 1-2",
      "2/South: 1-2",
    ]);
  });

  it("takes exact fractions: three sevenths of 21 are 9, of 22 are 9 to 10", () => {
    expect(bandsOf(peopleOf({ North: 30, South: 40 }), [21, 22])).toEqual([
      "0/North: 9-9",
      "0/South: 12-12",
      "1/North: 9-10",
      "1/South: 12-13",
    ]);
  });

  it("fills in date order: what is left for the last, nothing beyond", () => {
    expect(bandsOf(peopleOf({ North: 6, South: 3 }), [4, 9, 5])).toEqual([
      "0/North: 2-3",
      "0/South: 1-2",
      "1/North: 3-4",
      "1/South: 1-2",
      "2/North: 0-0",
      "2/South: 0-0",
    ]);
  });

  it("measures against the population, and not only those who seek a slot", () => {
    const everybody = peopleOf({ North: 5, South: 15 });
    const view = viewOf({ people: everybody.slice(0, 8), population: everybody, cadreSize: 4 });
    expect(limits(fairShare, view, { by: "region" })).toEqual([
      { id: "cadre/North", over: { slots: ["cadre"], fact: { key: "region", value: "North" } }, atLeast: 1, atMost: 1 },
      { id: "cadre/South", over: { slots: ["cadre"], fact: { key: "region", value: "South" } }, atLeast: 3, atMost: 3 },
    ]);
  });

  it("counts a blank as a kind of its own, and bands by the programme's edges", () => {
    expect(bandsOf([person("a"), person("b", { region: "North" })], [1])).toEqual(["0/(unknown): 0-1", "0/North: 0-1"]);
    const since = ["2009-09-01", "2008-09-02", "2008-09-01", "2006-09-02", "2006-09-01", undefined];
    const people = since.map((directorSince, at) => person(`${at}`, { directorSince }));
    expect(bandsOf(people, [6], "experience")).toEqual([
      "0/(unknown): 1-1",
      "0/0-11: 2-2",
      "0/12-35: 2-2",
      "0/36+: 1-1",
    ]);
  });

  it("asks nothing where there is nobody", () => {
    expect(bandsOf([], [2])).toEqual([]);
  });

  it("has bands that hold the exact share, and between them the whole intake", () => {
    for (let seed = 0; seed < 300; seed++) {
      const dice = diceFrom(seed);
      const counts = { A: dice.between(1, 40), B: dice.between(1, 40), C: dice.between(1, 9) };
      const places = [dice.below(30), dice.below(50), dice.below(70)];
      const people = peopleOf(counts);
      const found = limits(fairShare, viewOf({ people, intakes: places.map((count) => ({ places: count })) }), {
        by: "region",
      });
      let left = people.length;
      places.forEach((count, slot) => {
        const fill = Math.min(count, left);
        left -= fill;
        const bands = found.slice(slot * 3, slot * 3 + 3);
        Object.values(counts).forEach((kind, at) => {
          const { atLeast = -1, atMost = -1 } = bands[at];
          expect([atLeast * people.length <= fill * kind, fill * kind <= atMost * people.length]).toEqual([true, true]);
          expect(atMost - atLeast).toBe((fill * kind) % people.length === 0 ? 0 : 1);
        });
      });
    }
  });
});
