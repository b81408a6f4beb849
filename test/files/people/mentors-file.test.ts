import { describe, expect, it } from "vitest";
import { parseLists } from "../../../src/files/people/people-lists.ts";
import { bytesOf, sampleProgramme, shortly } from "../sample.ts";

function both(mentors: string, councils = "council,director,director_id\nKent,Cyd,d1") {
  const source = (file: string, text: string) => ({ file, bytes: bytesOf(text) });
  const read = parseLists(source("councils.csv", councils), source("mentors.csv", mentors), sampleProgramme);
  if (!read.mentors) throw new Error("no mentors");
  return { people: read.people, mentors: read.mentors };
}
const read = (text: string) => both(text).mentors;

describe("a list of mentors", () => {
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

  it("lets two mentors come from one council, and either list name people of the other", () => {
    const cadre = (text: string) => `mentor_id,mentor,council,conflicts\nm1,Al,Leeds,${text}\nm2,Bea,Leeds,m1`;
    const list = "council,director,director_id,conflicts\nYork,Dot,d7,Bea";
    const { people, mentors } = both(cadre("Dot"), list);
    expect([...people.findings, ...mentors.findings]).toEqual([]);
    expect([people.participants[0]?.conflicts, mentors.mentors[0]?.conflicts]).toEqual([["m2"], ["d7"]]);
    expect(shortly(read(cadre("d7")).findings)).toEqual(["conflict/unknown 2:13"]);
  });

  it("says where a mentor stands", () => {
    expect(read("mentor_id,mentor,capacity\nm1,Al,2").locate("m1", "capacity")).toEqual({
      file: "mentors.csv",
      line: 2,
      column: 7,
    });
  });
});
