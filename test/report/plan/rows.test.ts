import { describe, expect, it } from "vitest";
import { rowKeys } from "../../../src/domain/plan/plan-row.ts";
import { renderRows, rowsOf } from "../../../src/report/plan/rows.ts";
import { samplePlan } from "../sample-plan.ts";

const rows = rowsOf(samplePlan());
const row = (id: string) => rows.find(({ participant_id }) => participant_id === id);

describe("rows", () => {
  it("has the contract's keys in the contract's order, in every row", () => {
    const keys =
      "participant_id, participant, council_code, council, region, type, outcome, intake, cohort, starts_on, ends_on, " +
      "waiting_position, lot, mentor_id, mentor, mentor_council, reasons";
    expect(rowKeys).toEqual(keys.split(", "));
    for (const one of rows) expect(Object.keys(one)).toEqual(rowKeys);
  });

  it("holds everybody, sorted by id, scalars only", () => {
    expect(rows.map(({ participant_id }) => participant_id)).toEqual(
      samplePlan()
        .participants.map(({ id }) => id)
        .sort(),
    );
    for (const value of rows.flatMap((one) => Object.values(one)))
      expect(["string", "number"]).toContain(value === null ? "number" : typeof value);
  });

  it("does not depend on the order of the plan's lists", () => {
    const plan = samplePlan();
    const turned = { participants: plan.participants.toReversed(), placements: plan.placements.toReversed() };
    expect(rowsOf({ ...plan, ...turned })).toEqual(rows);
  });

  it("says where somebody is placed and who supports them", () => {
    expect(row("p02")).toMatchObject({
      outcome: "placed",
      intake: "2009-10",
      cohort: "",
      starts_on: "2009-11-02",
      ends_on: "2010-11-01",
      waiting_position: null,
      mentor_id: "p01",
      mentor: "Aoife O'Dwyer",
      mentor_council: "Kingston upon Hull, City of",
      reasons: "placed;paired;relaxed/same-region",
    });
  });

  it("says who waits where in the list, and who is refused why", () => {
    expect(row("p11")).toMatchObject({
      outcome: "waiting",
      intake: "",
      waiting_position: 1,
      reasons: "waiting/places",
    });
    expect(row("p11")?.lot).toBeTypeOf("number");
    expect(row("p12")).toMatchObject({
      outcome: "not eligible",
      lot: null,
      waiting_position: null,
      reasons: "refused/status-allowed",
    });
  });

  it("names both councils of one person, in the same order", () => {
    expect(row("p07")).toMatchObject({
      council_code: "E0600070; E0600071",
      council: "Halton; Cheshire West and Chester",
    });
  });

  it("names membership of the cadre last", () => {
    expect(row("p01")?.reasons).toBe("placed;chosen");
  });

  it("writes a JSON array with one object on each line", () => {
    const text = renderRows(rows);
    expect(JSON.parse(text)).toEqual(rows);
    expect(text.split("\n")).toHaveLength(rows.length + 3);
    expect(text.endsWith("}\n]\n")).toBe(true);
    expect(renderRows([])).toBe("[]\n");
  });

  it("takes a mentor who is no participant", () => {
    const [first] = samplePlan().mentors;
    const mentors = first ? [{ ...first, id: "m1", name: "Outside, Olive" }] : [];
    const pairings = samplePlan().pairings.map((pairing) => ({ ...pairing, mentor: "m1" }));
    const outside = rowsOf(samplePlan({ mentors, pairings }));
    expect(outside.find(({ participant_id }) => participant_id === "p02")).toMatchObject({
      mentor_id: "m1",
      mentor: "Outside, Olive",
    });
  });
});
