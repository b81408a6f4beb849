import { describe, expect, it } from "vitest";
import { parseCouncils } from "../../../src/files/people/people-lists.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { bytesOf, shortly } from "../sample.ts";

const read = (text: string, headerRow?: number) =>
  parseCouncils({ file: "a.csv", bytes: bytesOf(text), headerRow }, dcsLeadership2009);
const names = (text: string) => read(text).participants.map(({ name }) => name);
const form = (text: string, headerRow?: number) =>
  shortly(read(text, headerRow).findings.filter(({ code }) => /^(csv|rows|cell|text)\//.test(code)));

describe("rows of a CSV file", () => {
  it("that are about nobody are left out and named", () => {
    const text = [
      "# made in July, by the office",
      "council,director,region",
      "Derby,Ann Hall,East Midlands",
      "council,director,region",
      "# checked, once",
      "Leeds,Ben Ray,Yorkshire and The Humber",
      "Grand total,2,",
      "Source: returns",
      "",
      "anything",
    ].join("\n");
    expect(names(text)).toEqual(["Ann Hall", "Ben Ray"]);
    expect(form(text)).toEqual([
      ...["csv/heading-below 2:1", "rows/heading 4:1", "rows/comment 5:1", "rows/total 7:1", "rows/footer 8:1"],
    ]);
  });

  it("that end early are read where each cell fits its column and all that is needed is there", () => {
    const text =
      "council,director,region,status,appointed_on\nDerby,Ann Hall,East Midlands\nLeeds,Ben Ray,Yorkshire and The Humber,permanent,2009-01-01";
    expect([names(text), form(text)]).toEqual([["Ann Hall", "Ben Ray"], ["csv/short-rows -:-"]]);
    // A cell is missing in the middle, so the others stand in the wrong columns.
    const shifted = "council,director,region,status,appointed_on\nDerby,Ann Hall,permanent,2009-01-01\n";
    expect(form(shifted)).toEqual(["csv/ragged-row 2:36"]);
    expect(form("director,region,council\nAnn Hall,East Midlands\n")).toEqual(["csv/ragged-row 2:23"]);
  });

  it("may have blank cells beyond the last column", () => {
    const text = "council,director\nDerby,Ann Hall,,\nLeeds,Ben Ray\n";
    expect([names(text), form(text)]).toEqual([["Ann Hall", "Ben Ray"], []]);
  });

  it("begin below the headings that are named by their line", () => {
    const text = "council,director\nDerby,Ann Hall\ncouncil,director\nLeeds,Ben Ray\n";
    expect(read(text, 3).participants.map(({ name }) => name)).toEqual(["Ben Ray"]);
    expect(form(text, 40)).toEqual(["csv/no-heading 40:-"]);
  });

  it("do not hold the error values of spreadsheets", () => {
    expect(form("council,director\nDerby,#N/A\nLeeds,Ben Ray")).toEqual(["cell/error-value 2:7"]);
  });

  it("are none where the text is a page or a document", () => {
    for (const text of ["<!DOCTYPE html><p>", "\n<html>", '<?xml version="1.0"?><Workbook/>', "<table><tr>"])
      expect(form(text)).toEqual(["text/markup -:-"]);
  });
});
