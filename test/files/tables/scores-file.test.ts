import { describe, expect, it } from "vitest";
import { parseScores, toScores } from "../../../src/files/tables/scores-file.ts";
import { bytesOf, shortly } from "../sample.ts";

const read = (text: string) => parseScores({ file: "scores.csv", bytes: bytesOf(text) });

describe("parseScores", () => {
  it("reads pairs in one order, whatever the order of rows", () => {
    const { rows, findings, input } = read("participant_id,option,score\nb,m1,-3\na,m2,+4\na,m1,0\n");
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      { participant: "a", option: "m1", score: 0 },
      { participant: "a", option: "m2", score: 4 },
      { participant: "b", option: "m1", score: -3 },
    ]);
    expect(input).toEqual({ ...read("score,option,participant_id\n4,m2,a\n0,m1,a\n-3,m1,b").input, rows: 3 });
    expect(toScores(rows).get("a")?.get("m2")).toBe(4);
    expect(toScores(rows).get("c")).toBeUndefined();
  });

  it("refuses what is no whole number, blanks, and a pair that stands twice", () => {
    const { findings, rows } = read("participant_id,option,score\na,m1,1.5\n,m1,1\na,,1\na,m1,\nb,m1,1\nb,m1,2");
    expect(shortly(findings)).toEqual([
      "cell/not-an-integer 2:6",
      "cell/required 3:1",
      "cell/required 4:3",
      "cell/required 5:6",
      "score/twice 7:1",
    ]);
    expect(rows).toEqual([{ participant: "b", option: "m1", score: 1 }]);
  });

  it("says where a pair's score stands", () => {
    const { locate } = read("participant_id,option,score\na,m1,1");
    expect(locate("a", "m1")).toEqual({ file: "scores.csv", line: 2, column: 6 });
    expect(locate("a", "m2")).toBeUndefined();
  });
});
