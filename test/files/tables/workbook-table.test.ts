import { describe, expect, it } from "vitest";
import { parseCouncils } from "../../../src/files/people/people-lists.ts";
import { openWorkbook } from "../../../src/files/tables/workbook-table.ts";
import { dcsLeadership2009 } from "../../../src/programmes/dcs-leadership-2009.ts";
import { type Made, madeRow, madeWorkbook } from "../../workbook/made-workbook.ts";

async function read(book: Made, wanted: { sheet?: string; headerRow?: number } = {}) {
  const sheets = await openWorkbook("list.xlsx", madeWorkbook(book));
  if ("code" in sheets) throw new Error(sheets.code);
  return parseCouncils({ file: "list.xlsx", sheets, ...wanted }, dcsLeadership2009);
}

const heading = (row: number) => madeRow(row, "council", "director", "region", "type", "director_id");
const derby = (row: number) => madeRow(row, "Derby", "Ann Hall", "East Midlands", "unitary", "p1");
const leeds = (row: number) =>
  madeRow(row, "Leeds", "Ben Ray", "Yorkshire and The Humber", "metropolitan district", "p2");
const list = (...rows: readonly string[]): Made => ({ sheets: [{ name: "List", data: rows.join("") }] });

type File = Awaited<ReturnType<typeof read>>;
const names = ({ participants }: File) => participants.map(({ name }) => name);
/** Findings about the form of the file, as `code cell`. */
const said = ({ findings }: File) =>
  findings.filter(({ code }) => !code.startsWith("council/")).map(({ code, where }) => `${code} ${where?.cell ?? ""}`);

describe("the sheet and the row of the headings", () => {
  it("are the first visible sheet that has the columns, and the row that names most of them", async () => {
    const file = await read({
      sheets: [
        { name: "Old", data: heading(1) + derby(2), state: "hidden" },
        { name: "Cover", data: madeRow(1, "Directors of children's services") + madeRow(2, "region", "type") },
        { name: "DCS list", data: madeRow(1, "Programme office") + madeRow(2, "A", "B", "C") + heading(4) + leeds(5) },
        { name: "Later", data: heading(1) + derby(2) },
      ],
    });
    expect(names(file)).toEqual(["Ben Ray"]);
    expect(said(file)).toEqual(["xlsx/sheet DCS list!A4"]);
    expect(file.input.reading).toMatchObject({ sheet: "DCS list", headerRow: 4 });
  });

  it("are those that are asked for, a hidden sheet too", async () => {
    const book: Made = {
      sheets: [
        { name: "New", data: heading(1) + derby(2) },
        { name: "Old", data: madeRow(1, "Title") + heading(2) + leeds(3), state: "hidden" },
      ],
    };
    expect(names(await read(book, { sheet: "Old" }))).toEqual(["Ben Ray"]);
    expect(names(await read(book, { headerRow: 2, sheet: "Old" }))).toEqual(["Ben Ray"]);
    expect(said(await read(book, { sheet: "Olds" }))).toEqual(["xlsx/no-sheet "]);
    expect(said(await read(book, { headerRow: 9 }))).toEqual(["csv/no-heading "]);
  });

  it("say nothing where there is one sheet and it begins with its headings", async () => {
    const file = await read(list(heading(1), derby(2)));
    expect([names(file), said(file)]).toEqual([["Ann Hall"], []]);
  });
});

describe("rows about nobody", () => {
  it("are left out and named: totals, repeated headings, remarks", async () => {
    const file = await read(
      list(
        ...[heading(1), derby(2), heading(3), leeds(4)],
        ...[madeRow(5, "Total", 2), madeRow(7, "Source: returns of July 2009")],
      ),
    );
    expect(names(file)).toEqual(["Ann Hall", "Ben Ray"]);
    expect(said(file)).toEqual(["rows/heading List!A3", "rows/total List!A5", "rows/footer List!A7"]);
  });

  it("are no people whose name holds such a word", async () => {
    const row = madeRow(2, "Derby", "Totalla Sum", "East Midlands", "unitary", "p1");
    const file = await read(list(heading(1), row, leeds(3)));
    expect([names(file), said(file)]).toEqual([["Totalla Sum", "Ben Ray"], []]);
  });

  it("may stand a million rows below, or far to the right", async () => {
    const far =
      '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c><c r="XFD1048576"><v>1</v></c></row>';
    const file = await read(list(heading(1), derby(2), far));
    expect(names(file)).toEqual(["Ann Hall"]);
    expect(said(file)).toEqual(["xlsx/outside List!XFD1048576", "rows/footer List!A1048576"].reverse());
  });
});

describe("merged cells", () => {
  it("are filled down in columns that are used, once said, and not beyond the data", async () => {
    const data = [
      madeRow(1, "council", "director", "region", "type", "remark"),
      madeRow(2, "Derby", "Ann Hall", "East Midlands", "unitary", "ok"),
      madeRow(3, "Leicester", "Cy Poole", null, "unitary"),
      madeRow(4, "Leeds", "Ben Ray", "Yorkshire and The Humber", "metropolitan district"),
    ].join("");
    const file = await read({ sheets: [{ name: "List", data, merged: ["C2:C3", "E2:E4", "A5:A90", "A1:B1"] }] });
    expect(file.participants.map(({ name, region }) => `${name} ${region}`)).toEqual([
      ...["Ann Hall East Midlands", "Ben Ray Yorkshire and The Humber", "Cy Poole East Midlands"],
    ]);
    expect(said(file)).toEqual(["columns/unknown List!E1", "xlsx/merged List!C2"]);
  });
});

describe("cells that cannot be used", () => {
  const broken = (xml: string) =>
    read(list(madeRow(1, "council", "director", "director_id", "remark"), madeRow(2, "Derby", "Ann Hall", xml, xml)));

  it.each([
    ["cell/error-value", '<c r="REF" t="e"><v>#REF!</v></c>'],
    ["cell/unsaved-formula", '<c r="REF"><f>A1</f></c>'],
    ["cell/rounded-number", '<c r="REF"><v>12345678901234567890</v></c>'],
  ])("are errors with their address where their column is used: %s", async (code, xml) => {
    expect(said(await broken(xml)).filter((one) => one.startsWith("cell/"))).toEqual([`${code} List!C2`]);
  });

  it("are one error each, not a blank besides", async () => {
    const error = '<c r="REF" t="e"><v>#N/A</v></c>';
    const file = await read(list(heading(1), madeRow(2, "Derby", error, "East Midlands", "unitary", "p1"), leeds(3)));
    expect([names(file), said(file)]).toEqual([["Ben Ray"], ["cell/error-value List!B2"]]);
  });
});

describe("ids", () => {
  it("are as they are shown, with their zeros", async () => {
    const cell = '<c r="REF" s="1"><v>7</v></c>';
    const book = { ...list(heading(1), madeRow(2, "Derby", "Ann Hall", "East Midlands", "unitary", cell)) };
    const file = await read({ ...book, formats: ['"d-"0000'] });
    expect(file.participants.map(({ id }) => id)).toEqual(["d-0007"]);
  });
});
