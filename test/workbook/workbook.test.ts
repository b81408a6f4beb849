import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookText } from "../../src/files/tables/workbook-file.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { columnName, type SheetContent, writeWorkbook } from "../../src/workbook/write-workbook.ts";

const stamp = { title: "Test", stamp: "2009-09-01" };
const sheet = (rows: SheetContent["rows"], name = "People"): SheetContent => ({
  name,
  columns: [
    { head: "council", kind: "text" },
    { head: "places", kind: "number" },
    { head: "since", kind: "date" },
  ],
  rows,
});

describe("workbooks", () => {
  it("are read as they were written: texts, numbers, days, blanks", async () => {
    const bytes = await writeWorkbook(
      [
        sheet([
          ["=1+1", 24, "2009-11-02"],
          ["a\nb", null, ""],
          [" x ", -1, "2012-02-29"],
        ]),
      ],
      stamp,
    );
    const read = await readWorkbook(bytes);
    expect(read).toEqual({
      status: "read",
      sheets: [
        {
          name: "People",
          rows: [
            ["council", "places", "since"],
            ["=1+1", 24, new Date("2009-11-02T00:00:00Z")],
            ["a\nb", null, null],
            [" x ", -1, new Date("2012-02-29T00:00:00Z")],
          ],
        },
      ],
    });
  });

  it("have the same bytes each time", async () => {
    const sheets = [sheet([["Derby", 1, "2009-01-01"]]), sheet([], "Empty")];
    expect(await writeWorkbook(sheets, stamp)).toEqual(await writeWorkbook(sheets, stamp));
  });

  it("carry any text that XML can hold", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 30 })
      .filter((one) => !/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u.test(one) && one !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const read = await readWorkbook(await writeWorkbook([sheet(texts.map((one) => [one, 1, ""]))], stamp));
        expect(read.status === "read" && read.sheets[0]?.rows.slice(1).map(([first]) => first)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it("name columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("workbooks that cannot be read", () => {
  it("are locked, or of the old kind", async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
    expect(await readWorkbook(bytes)).toEqual({ status: "encrypted" });
  });

  it("are cut off anywhere, or changed", async () => {
    const whole = await writeWorkbook([sheet([["Derby", 1, "2009-01-01"]])], stamp);
    for (let length = 4; length < whole.length; length += 97)
      expect((await readWorkbook(whole.slice(0, length))).status).toBe("damaged");
    const noArchive = new TextEncoder().encode("PK but nothing else");
    expect((await readWorkbook(noArchive)).status).toBe("damaged");
  });

  it("would fill the memory", async () => {
    const read = await readWorkbook(bomb(80_000_000));
    expect(read).toEqual({ status: "too-large", bytes: 80_000_000 });
  });
});

describe("a workbook as input", () => {
  it("is found by the address of the cell, also after a cell of several lines", async () => {
    const bytes = await writeWorkbook(
      [
        sheet(
          [
            ["a\nb, c", 2, "2009-01-01"],
            ["Derby", 3, "2010-02-03"],
          ],
          "My people",
        ),
      ],
      stamp,
    );
    const { bytes: csv, relocate } = await workbookText("x.xlsx", bytes, "My people");
    const text = new TextDecoder().decode(csv);
    expect(text).toBe('council,places,since\n"a\nb, c",2,2009-01-01\nDerby,3,2010-02-03\n');
    const file = "x.xlsx";
    expect(relocate({ file, line: 4, column: 9 })).toEqual({ file, line: 3, column: 3, cell: "My people!C3" });
    expect(relocate({ file, line: 3, column: 9 })).toEqual({ file, line: 2, column: 3, cell: "My people!C2" });
    expect(relocate({ file, line: 2, column: 1 }).cell).toBe("My people!A2");
    expect(relocate({ file })).toEqual({ file });
  });

  it("has the sheet that is asked for, or says which there are", async () => {
    const bytes = await writeWorkbook([sheet([]), sheet([], "Mentors")], stamp);
    const { findings } = await workbookText("x.xlsx", bytes, "Mentor");
    expect(findings).toEqual([
      expect.objectContaining({
        code: "xlsx/no-sheet",
        params: { found: "Mentor", suggestion: "Mentors", expected: "People, Mentors" },
      }),
    ]);
  });
});

// One entry that says it unpacks to so many bytes.
function bomb(size: number): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(1000));
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, name, data, entry, name, end]);
}
