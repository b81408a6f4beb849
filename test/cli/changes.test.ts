import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/workbook/write-workbook.ts";
import { dcsPlan, golden, scratch } from "./command.ts";

const folder = scratch();
const sheet = join(folder, "changes.csv");
const planOf = (text: string): Plan => JSON.parse(text) as Plan;
type Line = Record<string, string>;
const lines = (): Line[] => parse<Line>(readFileSync(sheet, "utf8"), { columns: true });

beforeAll(() => {
  expect(dcsPlan(["changes", golden, "-o", sheet]).code).toBe(0);
});

/** The sheet as it comes back from a spreadsheet: sorted another way, its columns moved, some rows filled in. */
async function comesBack(name: string, fill: (line: Line, at: number) => void): Promise<string> {
  const table = lines().toReversed();
  for (const [at, line] of table.entries()) fill(line, at);
  const heads = Object.keys(table[0] ?? {}).toSorted();
  const columns = heads.map((head) => ({ head, kind: head === "date" ? ("date" as const) : ("text" as const) }));
  const rows = table.map((line) => heads.map((head) => line[head] ?? ""));
  const path = join(folder, name);
  writeFileSync(
    path,
    await writeWorkbook([{ name: "Changes", columns, rows }], { title: "back", stamp: "2009-09-01" }),
  );
  return path;
}

describe("dcs-plan changes", () => {
  it("lists everybody once, with where they stand and the plan that it is of", () => {
    const plan = planOf(readFileSync(golden, "utf8"));
    const table = lines();
    expect(table.map(({ participant_id }) => participant_id).toSorted()).toEqual(
      plan.participants.map(({ id }) => id).toSorted(),
    );
    expect(new Set(table.map(({ plan: mark }) => mark))).toEqual(new Set([`sha256:${plan.digest.slice(0, 12)}`]));
    const [place] = plan.placements;
    expect(table.find(({ participant_id }) => participant_id === place?.participant)?.place_now).toBe(place?.intake);
  });

  it("comes back sorted, with columns moved, and what was left as it was says nothing", async () => {
    const back = await comesBack("back.xlsx", (line, at) => {
      if (at === 3) Object.assign(line, { event: "offered", date: "2009-09-10" });
      if (at === 5) Object.assign(line, { event: "dropped out", date: "2009-09-11", reason: "another course" });
    });
    const wrong = dcsPlan(["replan", golden, "--changes", back, "--json"]);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toContain('Did you mean \\"withdrew\\"?');
    const good = await comesBack("good.xlsx", (line, at) => {
      if (at === 3) Object.assign(line, { event: "offered", date: "2009-09-10" });
      if (at === 5) Object.assign(line, { event: "withdrew", date: "2009-09-11", reason: "another course" });
    });
    const { code, out, err } = dcsPlan(["replan", golden, "--changes", good, "--json"]);
    expect(code).toBe(0);
    expect(err).toContain("142 rows were left as they were: no change.");
    const { previous } = planOf(out);
    const [offered, withdrew] = lines()
      .toReversed()
      .filter((_, at) => at === 3 || at === 5);
    expect(previous?.changes).toEqual([
      { date: "2009-09-10", event: "offered", participant: offered?.participant_id },
      { date: "2009-09-11", event: "withdrew", participant: withdrew?.participant_id, reason: "another course" },
    ]);
    expect(previous?.offers).toEqual([
      { participant: offered?.participant_id, slot: offered?.place_now, on: "2009-09-10" },
    ]);
    expect(dcsPlan(["validate", "-"], { input: out }).code).toBe(0);
  });

  it("is refused for another plan than its own", async () => {
    const next = join(folder, "next.json");
    const withdrew = await comesBack("first.xlsx", (line, at) => {
      if (at === 0) Object.assign(line, { event: "withdrew", date: "2009-09-11", reason: "other" });
    });
    expect(dcsPlan(["replan", golden, "--changes", withdrew, "--json", "-o", next, "--quiet"]).code).toBe(0);
    const again = dcsPlan(["replan", next, "--changes", withdrew]);
    expect(again.code).toBe(2);
    expect(again.err).toContain("This sheet was made from another plan");
  });

  it("makes a workbook whose events can be chosen from a list", async () => {
    const path = join(folder, "changes.xlsx");
    expect(dcsPlan(["changes", golden, "-o", path]).code).toBe(0);
    const read = await readWorkbook(readFileSync(path));
    expect(read.status === "read" && read.sheets.map(({ name }) => name)).toEqual(["Changes", "Events", "Choices"]);
    expect(dcsPlan(["replan", golden, "--changes", path, "--json"]).code).toBe(0);
  });
});
