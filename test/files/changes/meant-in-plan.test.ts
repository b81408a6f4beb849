import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { parseChanges } from "../../../src/files/changes/changes-file.ts";
import { bytesOf, shortly } from "../sample.ts";

const plan = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../fixtures/plans/councils.json"), "utf8"),
) as Plan;
const header = "date,event,participant_id,council,director,value,reason";
const read = (...lines: string[]) =>
  parseChanges({ file: "c.csv", bytes: bytesOf([header, ...lines].join("\n")) }, plan.programme, plan);
const [first, second] = plan.participants;
const mentor = plan.mentors.find(({ id }) => id === plan.cadre[0]?.mentor);

describe("changes of a plan", () => {
  it("names people by id, name, council or the council's common name", () => {
    const { changes, findings } = read(
      `2009-09-10,left,${first?.id},,,,`,
      `2009-09-10,left,${first?.name.toUpperCase()},,,,`,
      "2009-09-10,left,City of Bristol,,,,",
      "2009-09-10,left,London Borough of Haringey,,,,",
      `2009-09-10,left,,${second?.councils[0]?.name},${second?.name},,`,
    );
    expect(findings).toEqual([]);
    const at = (council: string) =>
      plan.participants.find(({ councils }) => councils.some(({ name }) => name === council))?.id;
    expect(changes.map(({ participant }) => participant)).toEqual([
      first?.id,
      first?.id,
      at("Bristol, City of"),
      at("Haringey"),
      second?.id,
    ]);
    // What the line only repeats is no news.
    expect(changes[4]).toEqual({ date: "2009-09-10", event: "left", participant: second?.id });
  });

  it("reads intakes and mentors under value as they are written", () => {
    const { changes, findings } = read(
      `2009-09-10,accepted,${first?.id},,,2010/11,`,
      `2009-09-10,offered,${first?.id},,,${mentor?.name},`,
      `2009-09-10,conflict_declared,${first?.id},,,${mentor?.name}; Bristol,`,
    );
    expect(findings).toEqual([]);
    expect(changes.map(({ value }) => value)).toEqual(["2010-11", mentor?.id, `${mentor?.id};E06000023`]);
  });

  it("takes the council of a sheet's row as the one they have, and the new one from value", () => {
    const { changes } = read(
      `2009-09-10,moved council,${first?.id},${first?.councils[0]?.name},,Bristol City Council,`,
    );
    expect(changes).toEqual([
      { date: "2009-09-10", event: "moved_council", participant: first?.id, council: "E06000023" },
    ]);
  });

  it("gives whoever is new an id, by which later lines may call them", () => {
    const { changes, findings } = read(
      "2009-09-10,left,Barnet,,,,",
      "2009-09-11,appointed,,Barnet,Zoë Quist,,",
      "2009-09-12,accepted,Zoe Quist,,,2010-11,",
    );
    expect(findings).toEqual([]);
    expect(changes[1]).toMatchObject({
      participant: "zoe-quist-barnet",
      council: "E09000003",
      facts: { name: "Zoë Quist" },
    });
    expect(changes[2]?.participant).toBe("zoe-quist-barnet");
  });

  it("says of whom nobody can tell who is meant, and when an id and a name have come apart", () => {
    const twice = plan.participants.find(({ name }) => name.startsWith("A"))?.name.split(" ")[0] ?? "";
    const { changes, findings } = read(
      `2009-09-10,left,Yorkshire,,,,`,
      `2009-09-10,accepted,${first?.id},,${second?.name},,`,
      `2009-09-10,corrected,${first?.id},,${twice} New,,`,
    );
    expect(shortly(findings)).toEqual(["change/ambiguous 2:17", "change/names-two 3:21"]);
    expect(findings[0]?.params.known).toContain("North Yorkshire");
    expect(changes.map(({ facts }) => facts)).toEqual([{ name: `${twice} New` }]);
  });

  it("suggests the event and the reason that are meant", () => {
    const { findings } = read(
      `2009-09-10,dropped out of it,${first?.id},,,,`,
      `2009-09-10,leftt,${first?.id},,,,`,
      `2009-09-10,deferred,${first?.id},,,,on maternity leave`,
    );
    expect(findings.map(({ params }) => params.suggestion)).toEqual(["withdrew", "left", "parental-leave"]);
  });
});
