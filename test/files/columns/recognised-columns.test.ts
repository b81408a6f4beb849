import { describe, expect, it } from "vitest";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { changeColumnSet, councilColumnSet, mentorColumnSet } from "../../../src/files/columns/columns.ts";
import { recognisedColumns } from "../../../src/files/columns/recognised-columns.ts";
import { programmes } from "../../../src/programmes/index.ts";

const leadership = programmes.get("dcs-leadership-2009") as Programme;
const councils = councilColumnSet(leadership);

function sure(headings: readonly string[], table = councils): Record<string, string> {
  const found = recognisedColumns(headings, table).filter(({ how }) => how === "exact" || how === "sure");
  return Object.fromEntries(found.map(({ index, column }) => [headings[index], column]));
}

describe("headings that people write", () => {
  it("are known by their words, not by their letters", () => {
    const headings = {
      "Local Authority": "council",
      "LA Name": "council",
      Council: "council",
      "Name of the council": "council",
      LAD23NM: "council",
      utla22cd: "council_code",
      "GSS code": "council_code",
      "DCS name": "participant",
      "Director of Children's Services": "participant",
      "Name of Director of Children’s Services*": "participant",
      "Director of Childrens Services (name)": "participant",
      DCS: "participant",
      rgn22nm: "region",
      "Government Office Region": "region",
      "Council type": "type",
      LA_Type_Label: "type",
      "Date appointed (dd/mm/yyyy)": "appointed_on",
      "Date of appointment": "appointed_on",
      "First became a DCS": "director_since",
      "First became DCS": "director_since",
      "DCS since": "director_since",
      "Date applied": "applied_on",
      "Preferred cohort": "preferred_intakes",
      "Choice 1": "preferred_intakes",
      "2nd preference": "preferred_intakes",
      "Ofsted judgement": "judgement",
      "Overall effectiveness": "judgement",
      "Willing to mentor?": "mentor_volunteer",
      "Staying until": "expected_until",
      "Conflicts of interest": "conflicts",
      "Neighbouring authorities": "borders",
      "Preferred intakes (best first)": "preferred_intakes",
    };
    expect(sure(Object.keys(headings))).toEqual(headings);
  });

  it("are not taken for a column whose name they resemble", () => {
    const strangers = [
      ...["region_code", "start-date", "end-date", "Statistical neighbours", "SN1", "SNP", "Email", "Notes", "Country"],
      ...["Former DCS", "Deputy director", "Director email", "Council website", "la_code", "Name", "Title", ""],
    ];
    expect(sure(strangers)).toEqual({});
  });

  it("may be several columns where they are not sure", () => {
    const found = recognisedColumns(["LA", "Name", "Start date"], councils);
    expect(found.map(({ index, column, how }) => `${index} ${column} ${how}`)).toEqual([
      "0 council sure",
      "1 council unsure",
      "1 participant unsure",
      "2 appointed_on asked",
    ]);
  });

  it("tell the order of wishes in several columns", () => {
    const found = recognisedColumns(["Second choice", "Choice 1", "3rd choice"], councils);
    expect(found.map(({ part }) => part)).toEqual([2, 1, 3]);
  });

  it("follow the programme's own nouns", () => {
    const workforce = programmes.get("workforce-strategy-2006") as Programme;
    expect(sure(["Area", "Authority"], councilColumnSet(workforce))).toEqual({
      Area: "participant",
      Authority: "council",
    });
    expect(sure(["Consultant name", "Max mentees"], mentorColumnSet(workforce))).toEqual({
      "Consultant name": "mentor",
      "Max mentees": "capacity",
    });
  });

  it("are known in tables of changes", () => {
    expect(sure(["Date of change", "What happened", "Recorded by"], changeColumnSet(leadership))).toEqual({
      "Date of change": "date",
      "What happened": "event",
      "Recorded by": "by",
    });
  });
});
