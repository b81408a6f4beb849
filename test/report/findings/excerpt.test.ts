import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { excerptLines } from "../../../src/report/findings/excerpt.ts";
import { displayWidth } from "../../../src/report/text/display-width.ts";
import { styleOf } from "../../../src/report/text/style.ts";

const at = (column: number | undefined, found?: string, path?: Finding["path"]): Finding => ({
  code: "cell/required",
  severity: "error",
  where: { file: "a.csv", line: 12, column },
  params: found === undefined ? {} : { found },
  path,
});
const shown = (finding: Finding, text: string | undefined, width = 80) =>
  excerptLines(finding, text, styleOf({ width, color: false }));
/** The part of the source line that the caret line underlines. */
function underlined([source = "", caret = ""]: readonly string[]): string {
  const from = caret.indexOf("^");
  let [width, text] = [0, ""];
  for (const character of source) {
    if (width >= from && width < from + caret.trimEnd().length - from) text += character;
    width += displayWidth(character);
  }
  return text;
}

describe("the source line of a finding", () => {
  it("stands below it, with what was found underlined", () => {
    expect(shown(at(7, "3/4/09"), "Derby,3/4/09,x")).toEqual(["  12 | Derby,3/4/09,x", "     |       ^^^^^^"]);
  });

  it("underlines the quotes of a cell too, and one character where the place is blank", () => {
    expect(underlined(shown(at(3, "b, c"), 'a,"b, c",d'))).toBe('"b, c"');
    expect(shown(at(3), "a,,c")).toEqual(["  12 | a,,c", "     |   ^"]);
    expect(shown(at(4), "a,b")).toEqual(["  12 | a,b", "     |    ^"]);
  });

  it("underlines a whole value of a document", () => {
    expect(underlined(shown(at(13, "x", ["intake"]), '  "intake": "2019-10",'))).toBe('"2019-10"');
    expect(underlined(shown(at(4, undefined, ["a"]), "a: 12.5 # places"))).toBe("12.5");
  });

  it("stands right after wide, combined and paired characters and tabs", () => {
    for (const before of ["東京,", "e\u0301,", "👩‍🏫,", "\t,", "𝒜,", "Ünïcode,"]) {
      const column = [...before].length + 1;
      expect(underlined(shown(at(column, "found"), `${before}found,z`))).toBe("found");
    }
  });

  it("is cut around its place, and never wider than the page", () => {
    for (const width of [30, 40, 80, 200]) {
      for (const length of [0, 10, 100, 5000]) {
        const text = `${"東a,".repeat(length)}found,${"é".repeat(3000)}`;
        const lines = shown(at(length * 3 + 1, "found"), text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(underlined(lines)).toBe("found");
        expect(lines[0]).toContain("…");
      }
    }
  });

  it("obeys no terminal code", () => {
    const lines = shown(at(7, "found"), "\u001b[2J,,found");
    expect(lines.join("")).not.toContain("\u001b");
    expect(underlined(lines)).toBe("found");
  });

  it("is left out without a text or a place", () => {
    expect(shown(at(7), undefined)).toEqual([]);
    expect(shown(at(undefined), "text")).toEqual([]);
  });
});
