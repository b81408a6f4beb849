import { describe, expect, it } from "vitest";
import type { PersonTicket } from "../../../src/domain/draw/draw.ts";
import { drawGoesOn } from "../../../src/domain/draw/draw-goes-on.ts";
import { drawOf } from "../../rules/draw/draw-of.ts";

const people = (...ids: string[]) => ids.map((id) => ({ id }));
const ticketFor = (person: string): PersonTicket => ({ person, ticket: `t-${person}`, nonce: "" });

describe("a draw for the people of a plan that goes on", () => {
  const announced = ["a", "b"].map((id) => ({ ticket: `t-${id}`, commitment: "" }));
  const first = drawOf({ a: "t-a", b: "t-b" });
  const draw = { ...first, announcement: { ...first.announcement, tickets: announced } };

  it("keeps everybody's ticket, and makes whoever is new late", () => {
    const { draw: next, without } = drawGoesOn(draw, people("b", "a", "c"), ticketFor);
    expect(without).toEqual([]);
    expect(next.tickets.map(({ person, ticket, late }) => `${person} ${ticket} ${late ?? "announced"}`)).toEqual([
      "a t-a announced",
      "b t-b announced",
      "c t-c true",
    ]);
  });

  it("gives whoever was announced, left and applies again the first ticket, not late", () => {
    const gone = drawGoesOn(draw, people("a")).draw;
    expect(gone.tickets.map(({ person }) => person)).toEqual(["a"]);
    expect(drawGoesOn(gone, people("a", "b"), ticketFor).draw).toEqual(draw);
  });

  it("names who has no ticket where there is no key", () => {
    expect(drawGoesOn(draw, people("a", "c", "d")).without).toEqual(["c", "d"]);
  });
});
