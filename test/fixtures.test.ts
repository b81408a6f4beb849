import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parseDay } from "../src/domain/dates.ts";
import { foldText } from "../src/domain/people/ids.ts";
import { councils2009, regions2009, types2009 } from "../src/programmes/councils-2009.ts";

type Row = Readonly<Record<string, string>>;

const header =
  "council_code,council,director_id,director,region,type,status,appointed_on,director_since,applied_on,preferred_intakes,unavailable_intakes,pinned_intake,pin_reason,judgement,mentor_volunteer,expected_until,conflicts,borders";
const asOf = "2009-09-01";
const main = readRows("../fixtures/councils.csv");
const all = readRows("../fixtures/all-councils-2009.csv");
const posts = all.filter((row) => row.status !== "vacant");
const byCode = new Map(all.map((row) => [cell(row, "council_code"), row]));

describe("both files", () => {
  it("hold 144 and 152 councils, the 144 unchanged and in the same order", () => {
    expect(main).toHaveLength(144);
    expect(all).toHaveLength(152);
    const lines = new Set(readLines("../fixtures/councils.csv"));
    const shared = readLines("../fixtures/all-councils-2009.csv").filter((line) => lines.has(line));
    expect(shared).toEqual(readLines("../fixtures/councils.csv"));
  });

  it("name each council and each person once", () => {
    for (const key of ["council_code", "council"]) expect(new Set(column(all, key)).size).toBe(152);
    for (const key of ["director_id", "director"]) expect(new Set(column(posts, key)).size).toBe(151);
  });

  it.each(["councils.csv", "all-councils-2009.csv"])(
    "%s has every column, and is UTF-8 without a BOM, in NFC, with LF",
    (name) => {
      const bytes = readFileSync(pathOf(`../fixtures/${name}`));
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text.slice(0, text.indexOf("\n"))).toBe(header);
      expect(text.normalize("NFC")).toBe(text);
      expect(text).not.toMatch(/\r| \n|\n\n/);
      expect(text.endsWith("\n")).toBe(true);
    },
  );

  it("give every date as a real day, in a possible order, and nobody in post before 2005-04 or after the day", () => {
    for (const row of posts) {
      const [appointed, since] = [cell(row, "appointed_on"), cell(row, "director_since")];
      const [applied, until] = [cell(row, "applied_on"), cell(row, "expected_until")];
      for (const day of [appointed, since, applied, until].filter(Boolean)) expect(parseDay(day)).toBe(day);
      expect("2005-04-01" <= since && since <= appointed && appointed < asOf, row.director).toBe(true);
      expect(applied === "" || (appointed < applied && applied < asOf), row.director).toBe(true);
      expect(until === "" || until > asOf, row.director).toBe(true);
    }
  });

  it("have five interims, two acting directors and one vacant post beyond the 144", () => {
    expect(new Set(column(main, "status"))).toEqual(new Set(["permanent"]));
    expect(countBy(all, "status")).toEqual({ permanent: 144, interim: 5, acting: 2, vacant: 1 });
    const vacant = all.find((row) => row.status === "vacant");
    expect(vacant).toMatchObject({ director: "", director_id: "", appointed_on: "" });
  });
});

describe("councils", () => {
  it("are those of the programme's own list, by code and name", () => {
    expect(Object.fromEntries(all.map((row) => [cell(row, "council_code"), cell(row, "council")]))).toEqual(
      councils2009.current,
    );
    expect(Object.keys(councils2009.current)).toEqual(Object.keys(councils2009.current).toSorted());
  });

  it("stand in the regions and types of the day in the known numbers", () => {
    expect(countBy(all, "region")).toEqual({
      London: 33,
      "North West": 23,
      "South East": 19,
      "South West": 16,
      "Yorkshire and The Humber": 15,
      "West Midlands": 14,
      "North East": 12,
      "East of England": 11,
      "East Midlands": 9,
    });
    expect(countBy(all, "type")).toEqual({
      county: 27,
      unitary: 55,
      "metropolitan district": 36,
      "London borough": 32,
      "City of London": 1,
      "Isles of Scilly": 1,
    });
    expect(new Set(regions2009)).toEqual(new Set(column(all, "region")));
    expect(new Set(types2009)).toEqual(new Set(column(all, "type")));
  });

  it("name each other as neighbours on both sides, and never themselves", () => {
    for (const row of all) {
      for (const code of list(row, "borders")) {
        const other = byCode.get(code);
        expect(other && list(other, "borders"), `${row.council} and ${code}`).toContain(row.council_code);
      }
      expect(list(row, "borders")).not.toContain(row.council_code);
    }
    const islands = all.filter((row) => row.borders === "");
    expect(column(islands, "council")).toEqual(["Isle of Wight", "Isles of Scilly"]);
  });

  it("that ended are followed by current ones", () => {
    expect(Object.keys(councils2009.ended)).toHaveLength(7);
    for (const [code, { endedOn, successors }] of Object.entries(councils2009.ended)) {
      expect(councils2009.current).not.toHaveProperty(code);
      expect(endedOn).toBe("2009-04-01");
      for (const successor of successors) expect(councils2009.current).toHaveProperty(successor);
    }
  });
});

describe("the distributions that the programme is tried on", () => {
  it("has judgements in the proportions of the year", () => {
    expect(countBy(all, "judgement")).toEqual({ excellent: 10, well: 93, adequate: 40, poor: 9 });
    expect(countBy(main, "judgement")).toEqual({ excellent: 9, well: 88, adequate: 38, poor: 9 });
  });

  it("has clearly more than 24 applicants in time, from every region, and some late ones", () => {
    const inTime = main.filter((row) => row.applied_on !== "" && cell(row, "applied_on") <= "2009-07-31");
    expect(inTime).toHaveLength(46);
    expect(new Set(column(inTime, "region")).size).toBe(9);
    expect(main.filter((row) => cell(row, "applied_on") > "2009-07-31")).toHaveLength(5);
  });

  it("has 22 newly appointed, and others who have moved", () => {
    expect(main.filter((row) => cell(row, "director_since") > "2008-09-01")).toHaveLength(22);
    expect(main.filter((row) => cell(row, "director_since") < cell(row, "appointed_on")).length).toBeGreaterThan(10);
  });

  it("has clearly more than 20 able volunteers, from every region, and volunteers who miss each single condition", () => {
    const volunteers = all.filter((row) => row.mentor_volunteer === "yes");
    const able = volunteers.filter((row) => missed(row).length === 0);
    expect(able).toHaveLength(35);
    expect(new Set(column(able, "region")).size).toBe(9);
    const single = volunteers.map(missed).filter((conditions) => conditions.length === 1);
    expect(new Set(single.flat())).toEqual(new Set(["permanent", "experienced", "judged", "staying"]));
  });

  it("has an intake for everyone, and pins that every rule allows", () => {
    for (const row of main) {
      const intakes = lawfulIntakes(row);
      expect(intakes, row.director).not.toHaveLength(0);
      if (row.pinned_intake !== "") expect(intakes).toContain(row.pinned_intake);
      expect(row.pin_reason === "", row.director).toBe(row.pinned_intake === "");
      for (const id of list(row, "preferred_intakes")) expect(list(row, "unavailable_intakes")).not.toContain(id);
    }
    expect(main.filter((row) => row.pinned_intake !== "")).toHaveLength(3);
    expect(main.filter((row) => row.preferred_intakes !== "")).toHaveLength(94);
  });

  it("has conflicts with people and with councils, all known and none with oneself", () => {
    const ids = new Set([...column(posts, "director_id"), ...byCode.keys()]);
    const conflicts = main.flatMap((row) => list(row, "conflicts").map((id) => ({ row, id })));
    expect(conflicts.length).toBeGreaterThan(4);
    expect(new Set(conflicts.map(({ id }) => id.startsWith("d-")))).toEqual(new Set([true, false]));
    for (const { row, id } of conflicts) {
      expect(ids).toContain(id);
      expect([row.director_id, row.council_code]).not.toContain(id);
    }
  });
});

const tables = pathOf("../../shared/data/");
const missing = ["councils_2009.csv", "adjacency_2009.csv"].some((name) => !existsSync(tables + name));
if (missing) console.info("fixtures.test: skipped the checks against outside tables: there is no ../shared/data");

describe.skipIf(missing)("against the outside tables (../shared/data)", () => {
  it("codes, names, regions and types are the register's", () => {
    const register = readTable("councils_2009.csv").map((row) => [
      row.gss_code,
      nameKey(cell(row, "name")),
      row.region,
      foldText(cell(row, "type")),
    ]);
    const ours = all.map((row) => [
      row.council_code,
      nameKey(cell(row, "council")),
      row.region,
      foldText(cell(row, "type")),
    ]);
    expect(sorted(ours)).toEqual(sorted(register));
  });

  it("borders are the map's", () => {
    const codes = new Map(readTable("councils_2009.csv").map((row) => [cell(row, "dfe_code"), cell(row, "gss_code")]));
    const edges = readTable("adjacency_2009.csv").map((row) =>
      [codes.get(cell(row, "dfe_code_a")), codes.get(cell(row, "dfe_code_b"))].toSorted(),
    );
    const ours = all.flatMap((row) =>
      list(row, "borders")
        .filter((code) => cell(row, "council_code") < code)
        .map((code) => [cell(row, "council_code"), code]),
    );
    expect(sorted(ours)).toEqual(sorted(edges));
  });

  it("ended councils are the register's, with their successors", () => {
    const register = readTable("council_register_2005_2023.csv");
    const current = new Map(
      readTable("councils_2009.csv").map((row) => [cell(row, "dfe_code"), cell(row, "gss_code")]),
    );
    const ended = register
      .filter((row) => row.valid_to === "2009-03-31")
      .map((row) => [
        row.gss_code,
        row.name,
        cell(row, "successor_dfe_codes")
          .split("|")
          .map((code) => current.get(code))
          .join(),
      ]);
    const ours = Object.entries(councils2009.ended).map(([code, { name, successors }]) => [
      code,
      name,
      successors.join(),
    ]);
    // The register gives a recoded county no successor where its number for schools stayed the same.
    expect(sorted(ours.map(([code, name]) => [code, name]))).toEqual(sorted(ended.map(([code, name]) => [code, name])));
    for (const row of ended.filter(([, , successors]) => successors !== "")) expect(ours).toContainEqual(row);
  });
});

/** What keeps a volunteer out of the cadre. */
function missed(row: Row): string[] {
  return [
    row.status === "permanent" ? "" : "permanent",
    cell(row, "director_since") <= "2006-09-01" ? "" : "experienced",
    ["excellent", "well"].includes(cell(row, "judgement")) ? "" : "judged",
    row.expected_until === "" || cell(row, "expected_until") >= "2011-09-01" ? "" : "staying",
  ].filter(Boolean);
}

function lawfulIntakes(row: Row): string[] {
  const inTime = row.applied_on !== "" && cell(row, "applied_on") <= "2009-07-31";
  const possible = ["2009-10", "2010-11", "2011-12"].slice(inTime ? 0 : 1);
  return possible.filter((id) => !list(row, "unavailable_intakes").includes(id));
}

/** "City of Bristol" and "Bristol, City of" are one name, and so are "Herefordshire" and "Herefordshire, County of". */
function nameKey(name: string): string {
  const words = foldText(name).split(" ");
  return words.length > 1
    ? words.filter((word) => !["city", "county", "of"].includes(word)).join(" ")
    : words.join(" ");
}

function readRows(path: string): Row[] {
  return parse(readFileSync(pathOf(path), "utf8"), { columns: true });
}

function readTable(name: string): Row[] {
  return parse(readFileSync(tables + name, "utf8"), { columns: true });
}

function readLines(path: string): string[] {
  return readFileSync(pathOf(path), "utf8").split("\n");
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function cell(row: Row, key: string): string {
  const value = row[key];
  if (value === undefined) throw new Error(`no column ${key}`);
  return value;
}

function list(row: Row, key: string): string[] {
  return cell(row, key).split(";").filter(Boolean);
}

function column(rows: readonly Row[], key: string): string[] {
  return rows.map((row) => cell(row, key));
}

function countBy(rows: readonly Row[], key: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of column(rows, key)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => row.join(" | ")).toSorted();
}
