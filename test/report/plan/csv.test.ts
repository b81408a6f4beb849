import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKeys } from "../../../src/domain/plan/plan-row.ts";
import { parseTable } from "../../../src/files/tables/csv-table.ts";
import { csvText, renderCsv } from "../../../src/report/plan/csv.ts";
import { rowsOf } from "../../../src/report/plan/rows.ts";
import { samplePlan, samplePlanWith } from "../sample-plan.ts";

/** What our own reader does to a guarded cell: one apostrophe goes. */
const unguard = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
const read = (text: string, options: object = {}): string[][] =>
  parse(text, { bom: true, relax_column_count: true, ...options });

describe("CSV", () => {
  it("for Excel holds ids that it would take for dates, and our reader lets them go", () => {
    const ids = ["2009-10", "2010/11", "2009-11-02", "2009-10;2010-11", '="2009-10"', "A-1"];
    const text = csvText([["id"], ...ids.map((id) => [id])], { excel: true });
    expect(text).toBe(
      '\ufeffid\r\n"=""2009-10"""\r\n"=""2010/11"""\r\n2009-11-02\r\n2009-10;2010-11\r\n"\'=""2009-10"""\r\nA-1\r\n',
    );
    const { records } = parseTable({ file: "x.csv", text: text.slice(1), delimiter: "," });
    expect([...records].map(({ cells }) => cells[0])).toEqual(ids);
    expect(csvText([["2009-10"]])).toBe("2009-10\n");
  });

  it("has a header and a line for each participant", () => {
    const lines = read(renderCsv(rowsOf(samplePlan())));
    expect(lines[0]).toEqual(rowKeys);
    expect(lines).toHaveLength(13);
    expect(lines[1]?.slice(0, 4)).toEqual(["p01", "Aoife O'Dwyer", "E0600010", "Kingston upon Hull, City of"]);
  });

  it("ends every line with LF, and quotes only where it must", () => {
    expect(
      csvText([
        ["a", "b,c", 'd"e'],
        [1, null, ""],
      ]),
    ).toBe('a,"b,c","d""e"\n1,,\n');
  });

  it("gives Excel a byte order mark and CRLF, a lone LF or CR quoted", () => {
    expect(csvText([["x\ny", "x\ry", "z"]], { excel: true, rawCsv: true })).toBe('\ufeff"x\ny","x\ry",z\r\n');
  });

  it("takes another delimiter", () => {
    expect(csvText([["a;b", "c,d"]], { delimiter: ";" })).toBe('"a;b";c,d\n');
  });

  it.each(["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''-"])("guards %j", (text) => {
    expect(read(csvText([[text]]))[0]?.[0]).toBe(`'${text}`);
  });

  it.each(["'tis", "'", "a=1", "O'Dwyer", " =1"])("leaves %j as it is", (text) => {
    expect(read(csvText([[text]]))[0]?.[0]).toBe(text);
  });

  it("never guards a number, and nothing when raw", () => {
    expect(csvText([[-5, "-5"]])).toBe("-5,'-5\n");
    expect(csvText([["=1+1"]], { rawCsv: true })).toBe("=1+1\n");
  });

  it("guards a hostile name in a plan", () => {
    const rows = rowsOf(samplePlanWith("p03", { name: '=HYPERLINK("http://x","y")' }));
    expect(renderCsv(rows)).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  });

  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^'{0,3}[=+\-@\t\r\n,";]{0,2}[a-z\r\n" ]{0,3}$/),
  );

  it("reads back exactly, whatever stands in the cells", () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.boolean(),
        fc.boolean(),
        (lines, delimiter, excel, rawCsv) => {
          const record_delimiter = excel ? "\r\n" : "\n";
          const back = read(csvText(lines, { delimiter, excel, rawCsv }), { delimiter, bom: excel, record_delimiter });
          expect(rawCsv ? back : back.map((line) => line.map(unguard))).toEqual(lines);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("shows no spreadsheet the start of a formula", () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(read(csvText([[text, "x"]]), { bom: false, record_delimiter: "\n" })[0]?.[0]).not.toMatch(
          /^[=+\-@\t\r\n]/,
        );
      }),
    );
  });
});
