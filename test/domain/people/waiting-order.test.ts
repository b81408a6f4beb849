import { describe, expect, it } from "vitest";
import { waitingOrder } from "../../../src/domain/people/waiting-order.ts";
import { person } from "../../rules/person.ts";
import { viewOf } from "../../rules/view.ts";

const { slots } = viewOf({ intakes: [{}, {}] });
const people = ["c", "a", "b"].map((id) => person(id));

/** A goal that costs what the table says to wait, and nothing to be placed. */
const goal =
  (costs: Readonly<Record<string, number>>) =>
  ({ participant, slot }: { participant: { id: string }; slot: unknown }) =>
    slot === null ? (costs[participant.id] ?? 0) : 0;

describe("waitingOrder", () => {
  const order = (...goals: ReturnType<typeof goal>[]) =>
    waitingOrder(people, () => slots.slice(0, 1), goals).map(({ id }) => id);

  it("puts first whose place would save most on the first goal that differs", () => {
    expect(order(goal({ a: 1, b: 1, c: 1 }), goal({ a: 1, b: 3, c: 2 }))).toEqual(["b", "c", "a"]);
    expect(order(goal({ c: 1 }), goal({ a: 99 }))).toEqual(["c", "a", "b"]);
  });

  it("goes by id where nothing differs", () => {
    expect(order(goal({}))).toEqual(["a", "b", "c"]);
    expect(order()).toEqual(["a", "b", "c"]);
  });

  it("looks at each one's earliest lawful slot", () => {
    const byPosition = ({ slot }: { slot: { position: number } | null }) => slot?.position ?? 2;
    const found = waitingOrder(people, ({ id }) => slots.slice(id === "b" ? 0 : 1), [byPosition]);
    expect(found.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it("and of several that start on one day at the one that saves most, whatever it is called", () => {
    const alike = ["x", "y"].map((id, position) => ({ id, position, day: 0, places: 1, startsOn: "2010-01-01" }));
    const wish = ({ participant, slot }: { participant: { id: string }; slot: { id: string } | null }) =>
      slot?.id === { a: "x", b: "none", c: "y" }[participant.id] ? 0 : 1;
    for (const order of [alike, [...alike].reverse()])
      expect(waitingOrder(people, () => order, [wish]).map(({ id }) => id)).toEqual(["a", "c", "b"]);
  });

  it("leaves the list it was given as it was", () => {
    order(goal({ b: 1 }));
    expect(people.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });
});
