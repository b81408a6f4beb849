import { describe, expect, it } from "vitest";
import { parseHistory } from "../../../src/files/tables/history-file.ts";

const read = (text: string) => parseHistory({ file: "changes-by-year.csv", bytes: new TextEncoder().encode(text) });

describe("changes-by-year.csv", () => {
  it("gives years with a number; posts are 152 where none are named", () => {
    const { rows, findings } = read("Year,changes,interims,posts\n2013/14,61,,\n2014/15,,,\n2017/18,65,27,150\n");
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      { year: "2013/14", changes: 61, interims: undefined, posts: 152 },
      { year: "2017/18", changes: 65, interims: 27, posts: 150 },
    ]);
  });

  it("is read under the headings that people write, with their words for blank", () => {
    const { rows, findings } = read(
      "Financial year,Number of changes,Interim DCS,LAs\n2013/14,61,n/a,150\n2014/15,-,,\n",
    );
    expect(rows).toEqual([{ year: "2013/14", changes: 61, interims: undefined, posts: 150 }]);
    expect(findings.map(({ code }) => code)).toEqual(["reading/columns", "reading/blanks"]);
  });

  it("says which columns are missing, and which cells are no numbers", () => {
    expect(read("year,leavers\n2013/14,61\n").findings).toMatchObject([
      { code: "columns/missing", params: { expected: "changes", suggestion: '--map "leavers=changes"' } },
      { code: "columns/unknown" },
    ]);
    expect(read("year,changes\n2013/14,many\n").findings).toMatchObject([
      { code: "cell/not-a-count", where: { line: 2, column: 9 }, params: { column: "changes", found: "many" } },
    ]);
  });
});
