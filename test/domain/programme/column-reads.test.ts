import { describe, expect, it } from "vitest";
import type { Mentor, Participant } from "../../../src/domain/people/people.ts";
import type { ColumnRead } from "../../../src/domain/programme/column-read.ts";
import { readsFact, unfilledAmong } from "../../../src/domain/programme/column-reads.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { person } from "../../rules/person.ts";

const blank = { region: "", type: "", borders: [], appointedOn: undefined, directorSince: undefined };
const one = (facts: Partial<Participant> = {}) => person("a", { ...blank, ...facts });
const slot = (mentor: Mentor, places = 1) => ({ id: mentor.id, position: 0, places, mentor });

function unfilled(
  reads: readonly ColumnRead[],
  seekers: readonly Participant[],
  mentors: readonly Mentor[] = [],
  programme: Programme = dcsLeadership2009,
): readonly string[] {
  return unfilledAmong(
    reads,
    programme,
    seekers,
    mentors.map((mentor) => slot(mentor)),
  );
}

const read = (column: string, of?: ColumnRead["of"]): readonly ColumnRead[] => [{ column, blank: "unknown", of }];

describe("the columns that nobody has filled", () => {
  it("are those of unknowns only, and nobody's where nobody is asked", () => {
    expect(unfilled(read("region"), [one(), one()])).toEqual(["region"]);
    expect(unfilled(read("region"), [one(), one({ region: "North" })])).toEqual([]);
    expect(unfilled(read("region"), [])).toEqual([]);
    expect(unfilled([{ column: "conflicts", blank: "none" }], [one()])).toEqual([]);
    expect(unfilled(readsFact("status"), [one()])).toEqual([]);
  });

  it("of what is compared: one side is enough; of what either tells, both", () => {
    const filled = one({ region: "North", borders: ["X"] });
    for (const [seeker, mentor, both, either] of [
      [one(), one(), ["region"], ["borders"]],
      [filled, one(), ["region"], []],
      [one(), filled, ["region"], []],
      [filled, filled, [], []],
    ] as const) {
      expect(unfilled(read("region", "both"), [seeker], [mentor])).toEqual(both);
      expect(unfilled(read("borders", "either"), [seeker], [mentor])).toEqual(either);
    }
    expect(unfilled(read("region", "both"), [filled])).toEqual([]);
  });

  it("count only mentors who are on offer", () => {
    const mentor = one({ region: "North" });
    const slots = [slot(mentor, 0), slot({ ...one(), id: "m" })];
    expect(unfilledAmong(read("region", "mentor"), dcsLeadership2009, [mentor], slots)).toEqual(["region"]);
  });

  it("of a band is its date, of a tally each of its columns, and of a declared one the fact", () => {
    const programme: Programme = {
      ...dcsLeadership2009,
      facts: { budget: "text", staff: "text" },
      tallies: { areas: { facts: ["budget", "staff"], values: ["missing"] } },
    };
    expect(unfilled(readsFact("experience"), [one()])).toEqual(["director_since"]);
    expect(unfilled(readsFact("experience"), [one({ directorSince: "2001-01-01" })])).toEqual([]);
    const people = [one({ facts: { staff: "missing" } })];
    expect(unfilled(readsFact("areas"), people, [], programme)).toEqual(["budget"]);
    expect(unfilled(readsFact("staff"), people, [], programme)).toEqual([]);
    expect(unfilled(readsFact("staff"), [one({ facts: { staff: "" } })], [], programme)).toEqual(["staff"]);
  });
});
