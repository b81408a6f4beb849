import { describe, expect, it } from "vitest";
import type { KnownPeople } from "../../../src/files/people/known-people.ts";
import { parseMentors } from "../../../src/files/people/mentors-file.ts";
import { bytesOf, sampleProgramme, shortly } from "../sample.ts";

const read = (text: string, elsewhere?: KnownPeople) =>
  parseMentors({ file: "mentors.csv", bytes: bytesOf(text) }, sampleProgramme, elsewhere);

describe("parseMentors", () => {
  it("reads mentors like directors, with their capacity", () => {
    const { mentors, findings, input } = read(
      "mentor_id,mentor,council,capacity,region\nm2,Bea,Leeds,0,london\nm1,Al,,3,London\n",
    );
    expect(findings).toEqual([]);
    expect(input).toMatchObject({ role: "mentors", name: "mentors.csv", rows: 2 });
    expect(mentors).toMatchObject([
      { id: "m1", name: "Al", capacity: 3, councils: [] },
      { id: "m2", name: "Bea", capacity: 0, councils: [{ code: "leeds" }], region: "London" },
    ]);
    expect(mentors[0]).not.toHaveProperty("judgement");
  });

  it.each(["-1", "1.5", "two", "1e3"])("refuses the capacity %s", (capacity) => {
    expect(shortly(read(`mentor_id,mentor,capacity\nm1,Al,${capacity}`).findings)).toEqual(["cell/not-a-count 2:7"]);
  });

  it("needs an id and a name in every row", () => {
    expect(shortly(read("mentor_id,mentor\n,Al\nm2,").findings)).toEqual(["cell/required 2:1", "cell/required 3:4"]);
    expect(shortly(read("mentor,council\nAl,Leeds").findings)).toEqual(["columns/missing 1:-"]);
  });

  it("lets two mentors come from one council, and conflicts name people of another file", () => {
    const text = "mentor_id,mentor,council,conflicts\nm1,Al,Leeds,d7\nm2,Bea,Leeds,m1";
    expect(read(text, { ids: new Set(["d7"]), people: [] }).findings).toEqual([]);
    expect(shortly(read(text).findings)).toEqual(["conflict/unknown 2:13"]);
  });

  it("says where a mentor stands", () => {
    expect(read("mentor_id,mentor,capacity\nm1,Al,2").locate("m1", "capacity")).toEqual({
      file: "mentors.csv",
      line: 2,
      column: 7,
    });
  });
});
