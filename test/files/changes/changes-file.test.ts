import { describe, expect, it } from "vitest";
import { changeEvents } from "../../../src/domain/plan/change.ts";
import { parseChanges } from "../../../src/files/changes/changes-file.ts";
import { bytesOf, sampleProgramme, shortly } from "../sample.ts";

const header = "date,event,participant_id,council_code,value,reason,by";
const read = (text: string) => parseChanges({ file: "changes.csv", bytes: bytesOf(text) }, sampleProgramme);
const readLines = (...lines: string[]) => read([header, ...lines].join("\n"));

describe("parseChanges", () => {
  it("reads lines, and only the facts that they give", () => {
    const text = `${header},Director,region,appointed on,mentor_volunteer
2009-09-10,left,a,,,retired,the council,,,,
2009-09-11,Interim started,b,E1,,,,Bo Li,london,2009-09-07,no`;
    const { changes, findings } = read(text);
    expect(findings).toEqual([]);
    expect(changes).toEqual([
      { date: "2009-09-10", event: "left", participant: "a", reason: "retired", by: "the council" },
      {
        date: "2009-09-11",
        event: "interim_started",
        participant: "b",
        council: "E1",
        facts: { name: "Bo Li", region: "London", appointedOn: "2009-09-07", mentorVolunteer: false },
      },
    ]);
  });

  it("knows every event", () => {
    const line = (event: string) => `2009-09-10,${event},a,E1,x,illness,`;
    const { changes, findings } = readLines(...changeEvents.map(line));
    expect(findings).toEqual([]);
    expect(changes.map(({ event }) => event)).toEqual(changeEvents);
  });

  it("takes a file without lines as a quiet month", () => {
    expect(readLines()).toMatchObject({ changes: [], findings: [], input: { role: "changes", rows: 0 } });
  });

  it("reports everything wrong at once, with line and column, and leaves these lines out", () => {
    const { findings, changes, leftOut } = readLines(
      "10.9.2009,left,a,,,,",
      "2009-09-10,resigned,b,,,,",
      ",left,c,,,,",
      "2009-09-10,,d,,,,",
      "2009-09-10,left,,,,,",
      "2009-09-10,deferred,e,,,tired,",
      "2009-09-10,pinned,f,,2009-10,,",
      "2009-09-10,council_merged,,,,,",
      "2009-09-10,capacity_changed,,,2009-10=24+2,,",
      "2009-09-10,left,g,,,,",
    );
    expect(shortly(findings)).toEqual([
      "date/undecided 2:1",
      "cell/not-in-list 3:12",
      "cell/required 4:1",
      "cell/required 5:12",
      "change/needs 6:17",
      "cell/not-in-list 7:25",
      "change/needs 8:30",
      "change/needs 9:28",
      "change/needs 9:29",
      "change/needs 10:44",
    ]);
    expect(changes.map(({ participant }) => participant)).toEqual(["g"]);
    expect([...leftOut]).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("finds the place of a change's cell", () => {
    const file = readLines("2009-09-10,resigned,b,,,,", "2009-09-10,left,g,E1,,,");
    expect(file.locate(0, "council_code")).toEqual({ file: "changes.csv", line: 3, column: 19 });
    expect(file.locate(9, "date")).toBeUndefined();
  });

  it("gives the same fingerprint whatever the order of the lines", () => {
    const lines = ["2009-09-10,left,a,,,,", "2009-09-11,left,b,,,,"];
    expect(readLines(...lines).input).toEqual(readLines(...lines.toReversed()).input);
    expect(readLines(lines[0]).input.sha256).not.toBe(readLines(lines[1]).input.sha256);
  });

  it("checks what a line says of somebody who comes", () => {
    const text = `${header},director,preferred_intakes\n2009-09-10,appointed,a,E1,,,,Al,2099-00`;
    expect(shortly(read(text).findings)).toEqual(["intake/unknown 2:33"]);
  });
});
