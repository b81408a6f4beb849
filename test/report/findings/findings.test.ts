import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { renderFindings } from "../../../src/report/findings/findings.ts";

const at = (line: number, column: number) => ({ file: "councils.csv", line, column });
const findings: readonly Finding[] = [
  {
    code: "date/no-such-day",
    severity: "error",
    where: at(10, 7),
    params: { column: "appointed_on", found: "2009-02-31", expected: "yyyy-mm-dd" },
  },
  { code: "cell/required", severity: "error", where: at(2, 1), params: { column: "council" } },
  { code: "columns/unknown", severity: "warning", where: at(1, 9), params: { count: 1, found: "phone" } },
  { code: "digest/wrong", severity: "error", path: ["placements", 3, "intake"], params: { found: "a", expected: "b" } },
  { code: "cell/required", severity: "error", where: { file: "-" }, params: { column: "director" } },
];
const sameLine: readonly Finding[] = [
  { code: "date/not-iso", severity: "error", where: at(2, 1), params: { column: "a", found: "x" } },
  { code: "date/not-iso", severity: "error", where: at(2, 1), params: { column: "b", found: "x" } },
  { code: "date/no-such-day", severity: "error", where: at(2, 1), params: { column: "a", found: "x" } },
  { code: "date/not-iso", severity: "warning", where: at(2, 1), params: { column: "a", found: "x" } },
];
const text = (some: readonly Finding[], color = false) => renderFindings(some, { format: "text", color, width: 80 });

describe("findings as text", () => {
  it("stand in the order of file, line and column, each with its remedy, and are counted", () => {
    expect(text(findings)).toBe(
      [
        'placements[3].intake: error: The digest is "a", but the contents give "b": the plan was changed after it was made. [digest/wrong]',
        "  Run the allocation again from the input, or restore the original file.",
        "standard input: error: director is blank. [cell/required]",
        "  Fill in the cell; the row cannot be used without it.",
        "councils.csv:1:9: warning: 1 column is ignored: phone. [columns/unknown]",
        "  Ignore this if intentional. To use other columns in rules, declare them under",
        "  facts in the programme.",
        "councils.csv:2:1: error: council is blank. [cell/required]",
        "  Fill in the cell; the row cannot be used without it.",
        'councils.csv:10:7: error: appointed_on is "2009-02-31", which is not a real date. [date/no-such-day]',
        "  Correct the day or the month. Write dates as yyyy-mm-dd.",
        "4 errors, 1 warning",
        "",
      ].join("\n"),
    );
  });

  it("name a place inside a document once", () => {
    const path = ["stages", 1, "capacity"];
    const where = { file: "mine.json", line: 4, column: 9 };
    const bad: Finding = {
      code: "schema/blank",
      severity: "error",
      where,
      path,
      params: { path: "stages[1].capacity" },
    };
    expect(text([bad])).toContain("mine.json:4:9: error: stages[1].capacity is blank.");
    expect(text([{ ...bad, code: "lot/wrong" }])).toContain("mine.json:4:9: stages[1].capacity: error: The lot");
  });

  it("are coloured only where asked", () => {
    expect(text(findings, true)).toContain("\u001b[31merror\u001b[39m: council is blank.");
    expect(text(findings)).not.toContain("\u001b");
  });

  it("say that there is nothing", () => {
    expect(text([])).toBe("no errors, no warnings\n");
  });

  it("come out the same whatever the order they came in", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...findings, ...sameLine], { minLength: findings.length + sameLine.length }),
        (shuffled) => {
          expect(text(shuffled)).toBe(text([...findings, ...sameLine]));
        },
      ),
    );
  });

  it("obey no terminal code of a file's name", () => {
    const hostile = { code: "csv/empty", severity: "error", where: { file: "a\u001b[2J.csv" }, params: {} } as const;
    expect(text([hostile])).toContain("a\\u001b[2J.csv: error: The file is empty.");
  });
});

describe("findings as JSON", () => {
  const report = JSON.parse(renderFindings(findings, { format: "json", color: true, width: 80 }));

  it("are one object with the counts", () => {
    expect(Object.keys(report)).toEqual(["errors", "warnings", "notes", "findings"]);
    expect(report).toMatchObject({ errors: 4, warnings: 1, notes: 0 });
    expect(report.findings).toHaveLength(5);
  });

  it("hold the data with its sentence and remedy", () => {
    expect(report.findings[3]).toEqual({
      code: "cell/required",
      severity: "error",
      message: "council is blank.",
      remedy: "Fill in the cell; the row cannot be used without it.",
      where: { file: "councils.csv", line: 2, column: 1 },
      params: { column: "council" },
    });
    expect(report.findings[0].path).toEqual(["placements", 3, "intake"]);
  });
});
