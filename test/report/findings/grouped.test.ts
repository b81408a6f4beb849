import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { renderFindings } from "../../../src/report/findings/findings.ts";

const dates = (column: string, count: number): Finding[] =>
  Array.from({ length: count }, (_, row) => ({
    code: "date/no-such-day",
    severity: "error",
    where: { file: "a.csv", line: row + 2, column: 7 },
    params: { column, found: `2009-02-3${row}`, expected: "yyyy-mm-dd" },
  }));
const text = (findings: readonly Finding[], allErrors = false) =>
  renderFindings(findings, { format: "text", color: false, width: 80, allErrors });

describe("many findings", () => {
  it("are all shown up to twenty", () => {
    expect(text(dates("appointed_on", 20)).match(/error:/g)).toHaveLength(20);
    expect(text(dates("appointed_on", 20))).not.toContain("--all-errors");
  });

  it("are counted by code and column above twenty, with three examples of each and one remedy", () => {
    const shown = text([...dates("appointed_on", 96), ...dates("director_since", 97)]);
    expect(shown.split("\n").slice(0, 3)).toEqual([
      "96 × error [date/no-such-day] in appointed_on",
      "97 × error [date/no-such-day] in director_since",
      "",
    ]);
    expect(shown.match(/error: /g)).toHaveLength(6);
    expect(shown.match(/Correct the day/g)).toHaveLength(2);
    expect(shown).toContain("and 93 more [date/no-such-day]");
    expect(shown).toContain("and 94 more [date/no-such-day]");
    expect(shown.trimEnd().split("\n").slice(-2)).toEqual([
      "--all-errors shows every one of them.",
      "193 errors, no warnings",
    ]);
  });

  it("show errors before warnings", () => {
    const warning: Finding = { code: "columns/unknown", severity: "warning", params: { count: 1, found: "x" } };
    expect(text([warning, ...dates("appointed_on", 30)])).toMatch(
      /^30 × error .*\n 1 × warning \[columns\/unknown\]\n/,
    );
  });

  it("are told apart by their key in a document", () => {
    const keys = Array.from(
      { length: 30 },
      (_, at): Finding => ({
        code: "schema/missing",
        severity: "error",
        path: ["participants", at, at % 2 === 0 ? "id" : "name"],
        params: { expected: "x" },
      }),
    );
    expect(text(keys)).toMatch(/^15 × error \[schema\/missing\] in id\n15 × error \[schema\/missing\] in name\n/);
  });

  it("are all shown with --all-errors, and always in JSON", () => {
    expect(text(dates("appointed_on", 96), true).match(/error:/g)).toHaveLength(96);
    const json = renderFindings(dates("appointed_on", 96), { format: "json", color: false, width: 80 });
    expect(JSON.parse(json).findings).toHaveLength(96);
  });
});
