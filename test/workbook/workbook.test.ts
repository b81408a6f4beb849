import { CFB, read, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { columnName } from "../../src/workbook/column-name.ts";
import type { ReadSheet } from "../../src/workbook/read-sheet.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { type SheetContent, writeWorkbook } from "../../src/workbook/write-workbook.ts";
import { archive, type Made, madeRow, madeWorkbook } from "./made-workbook.ts";

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

async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readWorkbook(bytes);
  if (read.status !== "read") throw new Error(read.status);
  return read.sheets;
}

/** The cells of a sheet as `address kind:text`. */
function cellsOf({ rows }: ReadSheet): string[] {
  return rows.flatMap(({ row, cells }) =>
    [...cells].map(([column, { kind, text }]) => `${columnName(column)}${row + 1} ${kind}:${text}`),
  );
}

const made = async (book: Made) => (await sheetsOf(madeWorkbook(book))).map(cellsOf);
const one = async (data: string, more: Partial<Made> = {}) =>
  (await made({ sheets: [{ name: "S", data }], ...more }))[0];

describe("workbooks", () => {
  it("are read as they were written: texts, numbers, days, blanks", async () => {
    const rows = [
      ["=1+1", 24, "2009-11-02"],
      ["a\nb", null, ""],
      [" x ", -1, "2012-02-29"],
    ] as const;
    const [read] = await sheetsOf(await writeWorkbook([sheet(rows)], stamp));
    expect(cellsOf(read)).toEqual([
      ...["A1 text:council", "B1 text:places", "C1 text:since"],
      ...["A2 text:=1+1", "B2 number:24", "C2 date:2009-11-02"],
      "A3 text:a\nb",
      ...["A4 text: x ", "B4 number:-1", "C4 date:2012-02-29"],
    ]);
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
        const [read] = await sheetsOf(await writeWorkbook([sheet(texts.map((one) => [one, 1, ""]))], stamp));
        expect(read.rows.slice(1).map(({ cells }) => cells.get(0)?.text)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it("repeat their heading on every printed page, whatever the sheet is called", async () => {
    const bytes = await writeWorkbook([sheet([], "Waiting list"), sheet([], "It's")], stamp);
    const { unzipSync, strFromU8 } = await import("./unpacked.ts");
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"]);
    const names = [
      ...workbook.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*localSheetId="(\d)"[^>]*>([^<]*)</g),
    ];
    expect(names.map(([, id, range]) => [id, range.replaceAll("&apos;", "'")])).toEqual([
      ["0", "'Waiting list'!$1:$1"],
      ["1", "'It''s'!$1:$1"],
    ]);
  });

  it("name columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it.each(["xlsx", "xlsm", "xlsb", "biff8", "biff5", "ods"] as const)("are read as %s", async (bookType) => {
    const book = utils.book_new();
    const cells = utils.aoa_to_sheet(
      [
        ["council", "capacity", "appointed_on", "volunteer"],
        ["York", 2, new Date(2009, 8, 1), true],
      ],
      { cellDates: false },
    );
    utils.book_append_sheet(book, cells, "List");
    const bytes = new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
    const [read] = await sheetsOf(bytes);
    expect(cellsOf(read).slice(4)).toEqual(["A2 text:York", "B2 number:2", "C2 date:2009-09-01", "D2 yes-no:yes"]);
  });

  it("print nothing while they are read", async () => {
    const style =
      '<number:number-style style:name="N1"><style:map style:condition="value()&gt;0" style:apply-style-name="N0"/></number:number-style>';
    const cell = '<table:table-cell office:value-type="string"><text:p>York</text:p></table:table-cell>';
    const book = archive([
      { name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet" },
      { name: "META-INF/manifest.xml", text: "<manifest:manifest/>" },
      { name: "styles.xml", text: "<office:document-styles/>" },
      {
        name: "content.xml",
        text: `<office:document-content><office:automatic-styles>${style}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    ]);
    const said = [vi.spyOn(console, "error"), vi.spyOn(console, "log"), vi.spyOn(console, "warn")];
    read(book, { type: "array" });
    expect(said.flatMap((one) => one.mock.calls)).toHaveLength(1);
    vi.clearAllMocks();
    expect((await sheetsOf(book)).map(cellsOf)).toEqual([["A1 text:York"]]);
    expect(said.map((one) => one.mock.calls.length)).toEqual([0, 0, 0]);
    vi.restoreAllMocks();
  });
});

describe("cells", () => {
  it("that went wrong, or were never worked out, are told from blanks", async () => {
    const data = madeRow(
      1,
      '<c r="REF" t="e"><v>#N/A</v></c>',
      '<c r="REF"><f>B2*2</f></c>',
      '<c r="REF" s="0"/>',
      '<c r="REF"><f>1+1</f><v>2</v></c>',
    );
    expect(await one(data)).toEqual(["A1 error:#N/A", "B1 unsaved:=B2*2", "D1 number:2"]);
  });

  it("with letters of several styles are whole, also after plain text", async () => {
    const shared = [
      '<t>De</t><r><t xml:space="preserve">r &amp; </t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><rPr><b/></rPr><t>by_x0041_</t></r>',
      "<r><t>Yo</t></r><r><rPr><i/></rPr><t>rk</t></r>",
      "",
    ];
    const cell = (at: number) => `<c r="REF" t="s"><v>${at}</v></c>`;
    expect(await one(madeRow(1, cell(0), cell(1), cell(2)), { shared })).toEqual(["A1 text:Der & byA", "B1 text:York"]);
  });

  it("with numbers of more digits than a spreadsheet holds are no ids", async () => {
    const data = madeRow(1, 9007199254740991) + '<row r="2"><c r="A2"><v>9007199254740993</v></c></row>';
    const [exact, rounded] = await one(data);
    expect([exact, rounded.split(":")[0]]).toEqual(["A1 number:9007199254740991", "A2 rounded"]);
  });

  it("show their zeros and letters where their format adds them, and nothing that it takes away", async () => {
    const formats = ["00000", '"d-"0000', "#,##0", "0.0", "0%"];
    const data = madeRow(1, ...formats.map((_, at) => `<c r="REF" s="${at + 1}"><v>${at < 3 ? 1234 : 0.25}</v></c>`));
    expect(await one(data, { formats })).toEqual([
      ...["A1 number:01234", "B1 number:d-1234", "C1 number:1234", "D1 number:0.25", "E1 number:0.25"],
    ]);
    const [{ rows }] = await sheetsOf(madeWorkbook({ formats, sheets: [{ name: "S", data }] }));
    expect(rows[0].cells.get(1)?.number).toBe("1234");
  });

  it("hold days, counted from 1900 or 1904, and none before March 1900", async () => {
    const formats = ["dd/mm/yyyy", "mmm-yy", "yyyy-mm-dd hh:mm", "[h]:mm", "[$-809]d mmmm yyyy"];
    const cell = (style: number, value: number) => `<c r="REF" s="${style}"><v>${value}</v></c>`;
    const row = madeRow(1, cell(1, 40057), cell(2, 40087), cell(3, 40057.75), cell(4, 1.5), cell(5, 61), cell(1, 60));
    expect(await one(row, { formats })).toEqual([
      ...["A1 date:2009-09-01", "B1 date:2009-10-01", "C1 date:2009-09-01", "D1 number:1.5"],
      ...["E1 date:1900-03-01", "F1 old-date:60"],
    ]);
    expect(await one(madeRow(1, cell(1, 38595)), { formats, date1904: true })).toEqual(["A1 date:2009-09-01"]);
  });
});

describe("sheets", () => {
  it("cost nothing for a cell at their far end, whatever they say of their size", async () => {
    const data = `${madeRow(1, "a")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const before = process.cpuUsage();
    const book = { sheets: [{ name: "S", data, dimension: "A1:XFD1048576", merged: ["A1:XFD1048576"] }] };
    expect((await made(book))[0]).toEqual(["A1 text:a", "XFD1048576 number:1"]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
    expect((await made({ sheets: [{ name: "S", data: madeRow(1, "a", 2), dimension: "A1" }] }))[0]).toHaveLength(2);
  });

  it("are hidden, very hidden, or merged in places", async () => {
    const data = madeRow(1, "a");
    const sheets = await sheetsOf(
      madeWorkbook({
        sheets: [
          { name: "One", data, state: "hidden" },
          { name: "Two", data, state: "veryHidden" },
          { name: "Three", data, merged: ["B2:C5"] },
        ],
      }),
    );
    expect(sheets.map(({ hidden }) => hidden)).toEqual([true, true, false]);
    expect(sheets[2].merged).toEqual([{ firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2 }]);
  });

  it("that are charts are no sheets", async () => {
    const book = madeWorkbook({
      sheets: [
        { name: "List", data: madeRow(1, "a") },
        { name: "Chart", data: "" },
      ],
      change: (part) => {
        const text = String(part.text);
        if (part.name.endsWith("workbook.xml.rels")) {
          return {
            ...part,
            text: text.replace(
              'worksheet" Target="worksheets/sheet2.xml"',
              'chartsheet" Target="chartsheets/sheet1.xml"',
            ),
          };
        }
        if (part.name === "[Content_Types].xml") {
          return {
            ...part,
            text: text.replace(
              '/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
              '/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"',
            ),
          };
        }
        return part.name === "xl/worksheets/sheet2.xml"
          ? {
              name: "xl/chartsheets/sheet1.xml",
              text: '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
            }
          : part;
      },
    });
    expect((await sheetsOf(book)).map(({ name }) => name)).toEqual(["List"]);
  });
});

describe("workbooks that cannot be read", () => {
  const status = async (bytes: Uint8Array) => (await readWorkbook(bytes)).status;
  const plain: Made = { sheets: [{ name: "S", data: madeRow(1, "Derby") }] };
  const lying = (change: (part: { name: string; text: string | Uint8Array }) => object): Uint8Array =>
    madeWorkbook({
      ...plain,
      change: (part) => (part.name.endsWith("sheet1.xml") ? { ...part, ...change(part) } : part),
    });

  it("are cut off anywhere, or changed", async () => {
    const whole = await writeWorkbook([sheet([["Derby", 1, "2009-01-01"]])], stamp);
    for (let length = 4; length < whole.length; length += 97)
      expect(await status(whole.slice(0, length))).toBe("damaged");
    expect(await status(new TextEncoder().encode("PK but nothing else"))).toBe("damaged");
  });

  it("lie about a part's size, in either direction, or about its sum", async () => {
    expect(await status(lying(({ text }) => ({ declared: text.length >> 1 })))).toBe("damaged");
    expect(await status(lying(({ text }) => ({ declared: text.length * 2 })))).toBe("damaged");
    expect(await status(lying(() => ({ crc: 1 })))).toBe("damaged");
  });

  it("would fill the memory, by what they say or by what they hold", async () => {
    expect(await readWorkbook(lying(() => ({ declared: 80_000_000 })))).toMatchObject({ status: "too-large" });
    expect(await status(lying(() => ({ text: Buffer.alloc(80_000_000), declared: 1000 })))).toBe("damaged");
  });

  it("may hold any picture: it is not unpacked", async () => {
    const parts = [{ name: "xl/media/image1.bin", text: "no picture", declared: 999_999_999, crc: 1 }];
    const bytes = madeWorkbook(plain);
    expect(await status(bytes)).toBe("read");
    const withPicture = archive([...parts, ...partsOf(plain)]);
    expect(await status(withPicture)).toBe("read");
  });

  it("have a sheet whose name is taken for the table of sheets", async () => {
    const sheets = [{ name: "__proto__", data: madeRow(1, "a") }];
    expect(await status(madeWorkbook({ sheets }))).toBe("bad-sheet-name");
    expect(({} as { A1?: unknown }).A1).toBeUndefined();
  });

  it("are locked with a password, in each of the three ways", async () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    const locked = archive([
      { name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet" },
      { name: "META-INF/manifest.xml", text: manifest },
      { name: "content.xml", text: "\u0001\u0002" },
    ]);
    expect(await status(locked)).toBe("encrypted");
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.from("secret"));
    CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    expect(await status(new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer))).toBe("encrypted");
    const old = utils.book_new();
    utils.book_append_sheet(old, utils.aoa_to_sheet([["a"]]), "S");
    expect(
      await status(passwordInside(new Uint8Array(write(old, { bookType: "biff8", type: "array" }) as ArrayBuffer))),
    ).toBe("encrypted");
  });

  it("are another kind of archive or container", async () => {
    const word = [
      { name: "[Content_Types].xml", text: "<Types/>" },
      { name: "word/document.xml", text: "<w/>" },
    ];
    expect(await status(archive(word))).toBe("not-a-workbook");
    expect(await status(archive([{ name: "notes.txt", text: "hello" }]))).toBe("not-a-workbook");
    const text = [
      { name: "mimetype", text: "application/vnd.oasis.opendocument.text" },
      { name: "content.xml", text: "<a/>" },
    ];
    expect(await status(archive(text))).toBe("not-a-workbook");
    const container = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(600).fill(0),
    ]);
    expect(["damaged", "not-a-workbook"]).toContain(await status(container));
  });

  function partsOf(book: Made) {
    const parts: { name: string; text: string | Uint8Array }[] = [];
    madeWorkbook({
      ...book,
      change: (part) => {
        parts.push(part);
        return part;
      },
    });
    return parts;
  }

  /** The record FILEPASS after the first BOF. */
  function passwordInside(bytes: Uint8Array): Uint8Array {
    const container = CFB.read(Buffer.from(bytes), { type: "buffer" });
    const stream = CFB.find(container, "/Workbook");
    if (!stream) throw new Error("no workbook");
    const content = Buffer.from(stream.content as Uint8Array);
    const pass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
    const made = CFB.utils.cfb_new();
    CFB.utils.cfb_add(made, "/Workbook", Buffer.concat([content.subarray(0, 20), pass, content.subarray(20)]));
    return new Uint8Array(CFB.write(made, { type: "buffer" }) as Buffer);
  }
});
