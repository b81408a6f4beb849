import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Planned } from "../../src/domain/plan/allocation.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { tinyProblem } from "./fixture-problem.ts";

// The answer is worked out with a pencil in fixtures/tiny/README.md; nothing here is copied from the tool's output.

const plan = allocate(tinyProblem()) as Planned;
const { placements, waitingList, refused, pairings, unpaired, overrides, cadre } = plan.decisions;

function drawn(...texts: readonly string[]): number {
  return Math.floor(
    createHash("sha256")
      .update(["tiny", ...texts].join("\0"))
      .digest()
      .readUInt32BE(0) / 4,
  );
}

function inIntake(intake: string): string[] {
  return placements.filter((placement) => placement.intake === intake).map(({ participant }) => participant);
}

describe("the case solved by hand", () => {
  it("is planned", () => {
    expect(plan.status).toBe("planned");
  });

  it("places as the README says", () => {
    expect(inIntake("2009-10")).toEqual(["ann", "eve"]);
    expect(inIntake("2010-11")).toEqual(["ben", "hal"]);
    expect(inIntake("2011-12")).toEqual(["dev", "flo", "gus"]);
    expect(waitingList).toEqual([{ participant: "cat", position: 1, lot: drawn("cat"), reasons: ["waiting/places"] }]);
    expect(refused).toEqual([{ participant: "ivy", reasons: ["refused/status-allowed"] }]);
  });

  it("writes dates, lots and the pin on the placements", () => {
    expect(placements.find(({ participant }) => participant === "eve")).toEqual({
      participant: "eve",
      intake: "2009-10",
      startsOn: "2009-11-02",
      endsOn: "2010-11-01",
      lot: drawn("eve"),
      pinned: true,
      reasons: ["pinned"],
    });
    expect(placements.find(({ participant }) => participant === "hal")).toEqual({
      participant: "hal",
      intake: "2010-11",
      startsOn: "2010-09-06",
      endsOn: "2011-09-05",
      lot: drawn("hal"),
      reasons: ["placed"],
    });
    const reason = "Promised a place on 28 July before the form came";
    expect(overrides).toEqual([{ participant: "eve", intake: "2009-10", reason, rules: ["applied-in-time"] }]);
  });

  it("pairs as the README says, and names what is relaxed", () => {
    const days = { startsOn: "2009-11-02", endsOn: "2010-11-01" };
    expect(pairings).toEqual([
      { participant: "cat", mentor: "max", ...days, relaxed: ["same-type"], reasons: ["paired", "relaxed/same-type"] },
      {
        participant: "eve",
        mentor: "ann",
        ...days,
        relaxed: ["same-region"],
        reasons: ["paired", "relaxed/same-region"],
      },
    ]);
    expect(unpaired.map(({ participant }) => participant)).toEqual(["dev"]);
    expect(unpaired[0].reasons[0]).toBe("unpaired/no-lawful-mentor");
    expect([...unpaired[0].reasons.slice(1)].sort()).toEqual([
      "refused/no-declared-conflict",
      "refused/not-own-council",
    ]);
    expect(cadre).toEqual([
      { mentor: "ann", name: "Ann Ashby", capacity: 2, reasons: ["given"] },
      { mentor: "max", name: "Max Merrick", capacity: 2, reasons: ["given"] },
    ]);
  });

  it("reaches the README's value on each goal, the lot added up apart, and proves every one", () => {
    const least = (id: string) => 1073741823 - drawn(id);
    // What each gives up of their own ranking; flo has her first choice, ann and eve are where they asked to be.
    const given = least("ben") + least("hal") + least("dev") + 2 * (least("gus") + least("cat"));
    const pairs = drawn("cat", "max") + drawn("eve", "ann") + drawn("dev", "");
    const values = [
      ["placing", "placed", 1],
      ["placing", "fill-early", 11],
      ["placing", "poor-first", 1],
      ["placing", "region-share", 0],
      ["placing", "experience-share", 0],
      ["placing", "type-share", 2],
      ["placing", "preference", 2],
      ["placing", "longest-in-post", 185],
      ["placing", "lot", given],
      ["placing", "lot-slot", 0],
      ["pairing", "paired", 1],
      ["pairing", "same-region", 1],
      ["pairing", "no-shared-border", 0],
      ["pairing", "even-load", 0],
      ["pairing", "same-type", 1],
      ["pairing", "lot-slot", pairs],
    ] as const;
    const expected = values.map(([stage, rule, value]) => ({ stage, rule, value, bound: value, proof: "certificate" }));
    expect(plan.goals).toEqual(expected);
  });

  it("sums up: seven of nine people complete in time", () => {
    expect(plan.summary).toEqual({
      participants: 9,
      vacant: 0,
      placed: 7,
      waiting: 1,
      refused: 1,
      intakes: [
        { id: "2009-10", places: 2, filled: 2 },
        { id: "2010-11", places: 2, filled: 2 },
        { id: "2011-12", places: 3, filled: 3 },
      ],
      newlyAppointed: 3,
      paired: 2,
      unpaired: 1,
      cadre: 2,
      completeBy: { date: "2012-12-31", people: 7, of: 9, councils: 7, ofCouncils: 9 },
    });
  });
});
