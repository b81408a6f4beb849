import { describe, expect, it } from "vitest";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { parseCouncils, parseLists } from "../../../src/files/people/people-lists.ts";
import { programmes } from "../../../src/programmes/index.ts";
import { bytesOf, shortly } from "../sample.ts";

const leadership = programmes.get("dcs-leadership-2009") as Programme;

function read(lines: readonly string[], programme: Programme = leadership) {
  return parseCouncils({ file: "list.csv", bytes: bytesOf(lines.join("\n")) }, programme);
}

function dates(cells: readonly string[], programme = leadership) {
  const lines = ["council,director,appointed_on", ...cells.map((cell, at) => `${names[at]},P${at},"${cell}"`)];
  const { participants, findings, input } = read(lines, programme);
  const days = cells.map((_, at) => participants.find(({ name }) => name === `P${at}`)?.appointedOn);
  return { days, findings, input };
}

const names = ["Leeds", "York", "Derby", "Kent", "Essex", "Suffolk", "Norfolk", "Surrey", "Devon", "Dorset"];

describe("dates as people write them", () => {
  it("are read in the order that one of the column shows", () => {
    const { days, findings, input } = dates(["01/09/2009", "31/12/2008", "5.3.08", "7‑4‑2008"]);
    expect(days).toEqual(["2009-09-01", "2008-12-31", "2008-03-05", "2008-04-07"]);
    expect(shortly(findings)).toEqual(["reading/dates 1:-", "reading/stood-in 1:-"]);
    expect(input.reading).toEqual({ dates: { appointed_on: "dmy" }, stoodIn: { director_since: "appointed_on" } });
    expect(dates(["09/01/2009", "12/31/2008"]).days).toEqual(["2009-09-01", "2008-12-31"]);
  });

  it("need no order where they are written out", () => {
    const cells = ["1 Sep 2009", "1st September 2009", "Sept 1, 2009", "2009-09-01T00:00:00", "01-Sep-09", "20090901"];
    const { days, findings } = dates([...cells, "Tuesday, 1 September 2009", "2009/09/01 10:15:03"]);
    expect(new Set(days)).toEqual(new Set(["2009-09-01"]));
    expect(shortly(findings)).toEqual(["reading/stood-in 1:-"]);
  });

  it("are asked about once where nothing decides", () => {
    const { findings } = dates(["01/09/2009", "02/08/2009", "03/03/2009"]);
    expect(shortly(findings)).toEqual(["reading/stood-in 1:-", "date/undecided 2:10"]);
    expect(findings[1]?.params).toMatchObject({ count: 2, dayFirst: "2009-09-01", monthFirst: "2009-01-09" });
    const told = dates(["01/09/2009", "02/08/2009"], { ...leadership, reading: { dates: "dmy" } });
    expect(told.days).toEqual(["2009-09-01", "2009-08-02"]);
  });

  it("in both orders are an error with both lines", () => {
    const { findings } = dates(["31/12/2008", "01/02/2009", "12/31/2008"]);
    expect(shortly(findings)).toEqual(["date/both-orders 4:10"]);
    expect(findings[0]?.params).toMatchObject({ firstLine: 2, order: "day first", otherOrder: "month first" });
  });

  it("are no days where a zone leaves the day open, or only a month is told", () => {
    expect(shortly(dates(["2009-08-31T23:00:00Z", "September 2009", "39814"]).findings)).toEqual([
      "date/not-iso 2:10",
      "date/not-iso 3:9",
      "date/not-iso 4:10",
    ]);
  });

  it("far before all others may stand for none", () => {
    expect(shortly(dates(["01/01/1900", "31/12/2008", "2009-01-01"]).findings)).toEqual([
      "reading/dates 1:-",
      "reading/stood-in 1:-",
      "date/placeholder 2:10",
    ]);
  });
});

describe("cells that stand for something", () => {
  it("are blank where they are words for it, said once", () => {
    const { participants, findings, input } = read([
      "council,director,region,expected_until",
      "Leeds,A B,N/A,tbc",
      "York,Null Smith,unknown,-",
      "Derby,None Jones,London,31/12/2012",
    ]);
    expect(participants.map(({ name, region }) => `${name}: ${region}`).sort()).toEqual([
      "A B: ",
      "None Jones: London",
      "Null Smith: ",
    ]);
    expect(findings.filter(({ code }) => code === "reading/blanks")).toHaveLength(1);
    expect(input.reading?.blank).toEqual({ expected_until: { "-": 1, tbc: 1 }, region: { "N/A": 1, unknown: 1 } });
  });

  it("in place of a name make a post vacant, or leave a row out", () => {
    const lines = ["council,director", "Leeds,A B", "York,TBC", "Derby,0", "Kent,Vacant", "Essex,-"];
    const posts = read(lines);
    expect(posts.vacancies).toHaveLength(4);
    expect(shortly(posts.findings)).toEqual(["reading/vacant-post 3:-"]);
    expect(posts.findings[0]?.params).toMatchObject({ count: 4, lines: "3, 4, 5, 6" });
  });

  it("are replaced as the programme says, which stands above the words for blank", () => {
    const reading = { replace: { judgement: { TBC: "poor", "2": "well" } }, blank: ["not known"] };
    const { participants } = read(["council,director,judgement", "Leeds,A,TBC", "York,B,2", "Derby,C,Not known"], {
      ...leadership,
      reading,
    });
    expect(participants.map(({ name, judgement }) => [name, judgement]).sort()).toEqual([
      ["A", "poor"],
      ["B", "well"],
      ["C", undefined],
    ]);
  });

  it("are intakes that a spreadsheet turned into dates, or lists with commas", () => {
    const { participants, findings } = read([
      "council,director,preferred_intakes",
      "Leeds,A,Oct-09",
      "York,B,01/10/2009",
      'Derby,C,"2010-11, 2009/10"',
      "Kent,D,2009-10-01;Nov-10",
      "Essex,E,Feb-10",
    ]);
    expect(participants.map(({ name, preferredIntakes }) => [name, ...preferredIntakes]).sort()).toEqual([
      ["A", "2009-10"],
      ["B", "2009-10"],
      ["C", "2010-11", "2009-10"],
      ["D", "2009-10", "2010-11"],
      ["E", "Feb-10"],
    ]);
    expect(shortly(findings)).toEqual(["reading/replaced 1:-", "intake/unknown 6:9"]);
  });
});

describe("columns as people head them", () => {
  it("join wishes in their order, and a name that stands in two", () => {
    const { participants, findings } = read([
      "Local authority,First name,Surname,Choice 2,Choice 1",
      "Leeds,Ada,Byron,2010-11,2009-10",
      "York,Bea,Cole,,2009-10",
    ]);
    expect(participants.map(({ name, preferredIntakes }) => [name, ...preferredIntakes]).sort()).toEqual([
      ["Ada Byron", "2009-10", "2010-11"],
      ["Bea Cole", "2009-10"],
    ]);
    expect(shortly(findings)).toEqual(["reading/columns 1:-"]);
  });

  it("take a heading that is not sure where the cells agree, and ask otherwise", () => {
    const list = read([
      "LA,Name,Title,Email,LA code",
      "Leeds,Ada Byron,Ms,a@b,E08000035",
      "York,Bea Cole,Ms,b@b,E06000014",
    ]);
    expect(list.participants.map(({ name, councils }) => [name, councils[0]?.code]).sort()).toEqual([
      ["Ada Byron", "E08000035"],
      ["Bea Cole", "E06000014"],
    ]);
    const asked = read(["council,director,Start date,LA code", "Leeds,A,2009-01-01,383"]);
    expect(asked.participants[0]).not.toHaveProperty("appointedOn");
    expect(asked.findings.find(({ code }) => code === "columns/unknown")?.params.suggestions).toBe(
      '--map "Start date=appointed_on", --map "LA code=council_code"',
    );
  });

  it("follow a mapping, also of one heading to two columns, and tell of an absent one", () => {
    const columns = { appointed_on: "Start", director_since: "Start" };
    const { participants } = read(["council,director,Start", "Leeds,A,2009-01-01"], {
      ...leadership,
      reading: { columns },
    });
    expect(participants[0]).toMatchObject({ appointedOn: "2009-01-01", directorSince: "2009-01-01" });
    const absent = read(["council,director", "Leeds,A"], { ...leadership, reading: { columns: { director: "DCS" } } });
    expect(shortly(absent.findings)).toContain("columns/mapped-absent 1:-");
  });

  it("are one only where one of two has cells", () => {
    expect(shortly(read(["council,DCS name,Director of Children's Services", "Leeds,,A B"]).findings)).toEqual([
      "reading/columns 1:-",
      "columns/unknown 1:9",
    ]);
    expect(shortly(read(["council,DCS name,DCS", "Leeds,C,A B"]).findings)).toContain("columns/same-column 1:18");
  });
});

describe("people over all files", () => {
  const mentorsOf = (lines: readonly string[], main: readonly string[]) => {
    const source = (file: string, text: readonly string[]) => ({ file, bytes: bytesOf(text.join("\n")) });
    const { mentors } = parseLists(source("councils.csv", main), source("mentors.csv", lines), leadership);
    return { findings: mentors?.findings ?? [] };
  };
  const main = ["council,director,director_id,conflicts", "Leeds,Ada Byron,d1,", "York,Bea Cole,d2,"];

  it.each([
    ["d1,Cyd Dale,Kent", "person/other-name 2:1"],
    ["D1,Cyd Dale,Kent", "person/same-letters 2:1"],
    ["m1,Ada Byron,Kent", "person/own-mentor 2:1"],
  ])("tells of the mentor %s", (line, finding) => {
    expect(shortly(mentorsOf(["mentor_id,mentor,council", line], main).findings)).toEqual([finding]);
  });

  it("takes one id and one name in both for one person", () => {
    expect(mentorsOf(["mentor_id,mentor,council", "d1,Ada Byron,Leeds"], main).findings).toEqual([]);
  });

  it("understands conflicts by a name that one alone has", () => {
    const lines = [
      "council,director,director_id,conflicts",
      "Leeds,Ada Byron,d1,Bea Cole;york",
      "York,Bea Cole,d2,Nobody",
    ];
    const { participants, findings } = read(lines);
    expect(participants[0]?.conflicts).toEqual(["d2", "york"]);
    expect(shortly(findings)).toEqual(["conflict/unknown 3:18"]);
  });
});
