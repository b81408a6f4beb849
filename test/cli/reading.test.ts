import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { councils, dcsPlan, golden, root, scratch } from "./command.ts";

const folder = scratch();
const planIn = (text: string): Plan => JSON.parse(text) as Plan;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

// The list under two title lines, with a heading and words that nobody else uses.
const list = readFileSync(councils, "utf8")
  .replace(",director,", ",Ansprechpartner,")
  .replaceAll(",permanent,", ",subst.,");
const odd = file("odd.csv", `Leaders of 2009,,\nDraft,,\n${list}`);
const reading = `reading:
  headerRow: 3
  columns: { director: "Ansprechpartner" }
  replace: { status: { "subst.": "permanent" } }
`;

describe("--reading", () => {
  it("reads a list as the file says, and records it, so that the plan is made again by its settings", () => {
    const { code, out, err } = dcsPlan(["allocate", odd, "--reading", file("r.yaml", reading), "--json"]);
    expect(code, err).toBe(0);
    const plan = planIn(out);
    expect(plan.participants).toEqual(planIn(readFileSync(golden, "utf8")).participants);
    expect(plan.settings).toEqual([
      {
        path: "reading",
        value: '{"columns":{"director":"Ansprechpartner"},"headerRow":3,"replace":{"status":{"subst.":"permanent"}}}',
      },
    ]);
    const validated = dcsPlan(["validate", "-", "--require-proof"], { input: out });
    expect(validated.code, validated.out).toBe(0);
    expect(validated.out).not.toContain("not-as-published");
  });

  it("is the same part as in a programme, and options stand above it", () => {
    const programme = planIn(readFileSync(golden, "utf8")).programme;
    const own = { ...programme, id: "own", edition: undefined, reading: { headerRow: 1 } };
    const path = file("own.json", JSON.stringify(own));
    expect(
      dcsPlan(["check", odd, "--programme", path]).err + dcsPlan(["check", odd, "--programme", path]).out,
    ).toContain("columns/missing");
    const right = dcsPlan(["check", odd, "--programme", path, "--reading", file("r.yaml", reading)]);
    expect(right.code, right.out).toBe(0);
    const row = dcsPlan(["check", odd, "--reading", file("r.yaml", reading), "--header-row", "1"]);
    expect(row.code).toBe(1);
  });

  it("says what is wrong at its line, and only that", () => {
    const wrong = file("wrong.yaml", "reading:\n  headerow: 3\n  dates: dym\n  columns: { directer: Leader }\n");
    const { code, err } = dcsPlan(["check", odd, "--reading", wrong]);
    expect(code).toBe(2);
    expect(err).toContain("wrong.yaml:2:");
    expect(err).toContain("headerRow");
    expect(err).toContain("wrong.yaml:3:");
    const unknown = file("unknown.yaml", "columns: { directer: Leader }\n");
    const named = dcsPlan(["check", odd, "--reading", unknown]);
    expect(named.code).toBe(2);
    expect(named.err).toContain("unknown.yaml:1:");
    expect(named.err).toContain("programme/unknown-column");
  });

  it("is a regular file of a few lines", () => {
    const device = dcsPlan(["check", odd, "--reading", "/dev/null"]);
    expect(device.code).toBe(2);
    expect(device.err).toContain("file/not-regular");
    const large = file("large.yaml", `# ${"x".repeat(1_048_576)}\n`);
    const said = dcsPlan(["check", odd, "--reading", large]);
    expect(said.code).toBe(2);
    expect(said.err).toContain("file/too-large");
    expect(said.err.length).toBeLessThan(1000);
  });

  it("goes for changes too, with --map and --dates", () => {
    const changes = file("changes.csv", "When it was;event;participant_id;value\n14/10/2009;left;d-0324;\n");
    const args = ["replan", golden, "--changes", changes, "--json"];
    expect(dcsPlan(args).code).toBe(2);
    const { code, out, err } = dcsPlan([...args, "--map", "When it was=date", "--dates", "dmy"]);
    expect(code, err).toBe(0);
    const next = planIn(out);
    expect(next.settings).toEqual([
      { path: "reading.columns.date", value: "When it was" },
      { path: "reading.dates", value: "dmy" },
    ]);
    const how = file("changes.yaml", 'headerRow: 1\ncolumns: { date: "When it was" }\ndates: dmy\n');
    const same = planIn(dcsPlan([...args, "--reading", how]).out);
    expect(same.placements).toEqual(next.placements);
    expect(same.inputs.at(-1)?.sha256).toBe(next.inputs.at(-1)?.sha256);
  });

  it("reaches scores", () => {
    const mentors = file("m.csv", "mentor_id,mentor\nm1,Ann Bold\n");
    const mentees = file("p.csv", "mentee_id,mentee\np1,Cy Dunn\n");
    const scores = file("s.csv", "mentee_id,Mentor ref.,Rang\np1,m1,1\n");
    const args = ["pair", mentees, "--mentors", mentors, "--scores", scores, "--programme", "pair-by-score", "--json"];
    const map = ["Mentor ref.=option", "Rang=score"].flatMap((one) => ["--map", one]);
    const { code, err } = dcsPlan([...args, ...map]);
    expect(code, err).toBe(0);
  });

  it("of a forecast's earlier years, headings are understood as elsewhere", () => {
    const years = readFileSync(join(root, "fixtures/changes-by-year.csv"), "utf8");
    const other = file("years.csv", years.replace("year,changes,", "Financial year,Number of changes,"));
    const { code, err } = dcsPlan(["forecast", councils, "--runs", "2", "--years", "1", "--history", other, "--json"]);
    expect(code, err).toBe(0);
    expect(err).toContain('year from "Financial year"');
  });
});

describe("check --suggest", () => {
  it("writes how the list was read, so that --reading reads it the same way", () => {
    const people = readFileSync(councils, "utf8")
      .replace(",director,", ",DCS name,")
      .replaceAll(",permanent,", ",permanant,")
      .replaceAll("East of England", "Eastern");
    const doubtful = file("doubtful.csv", `Leaders,,\n${people}`);
    const path = join(folder, "suggested.yaml");
    const first = dcsPlan(["check", doubtful, "--suggest", path]);
    expect(first.code).toBe(1);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(
      'reading:\n  headerRow: 2\n  columns:\n    "participant": ["DCS name"]\n  replace:\n    "region":\n      "Eastern": "East of England"\n    "status":\n      "permanant": "permanent"\n',
    );
    expect(text).not.toContain("Still open");
    const { code, out, err } = dcsPlan(["allocate", doubtful, "--reading", path, "--json"]);
    expect(code, err).toBe(0);
    expect(planIn(out).placements).toEqual(planIn(readFileSync(golden, "utf8")).placements);
  });

  it("names what is still open in comments, whatever stands in the cells", () => {
    const open = file(
      "open.csv",
      'council,director,region,status\nLeeds,"A",London,"Mars\n: [x"\nHull,B,North East,"{{a}}"\n',
    );
    const path = join(folder, "open.yaml");
    expect(dcsPlan(["check", open, "--suggest", path]).code).toBe(1);
    const text = readFileSync(path, "utf8");
    expect(text).toContain("# Still open:\n# - ");
    expect(text.split("\n").filter((line) => !/^(#.*|reading: \{\})?$/.test(line))).toEqual([]);
    expect(dcsPlan(["check", councils, "--reading", path]).code).toBe(0);
  });

  it("overwrites nothing without --force, and never the list", () => {
    const path = file("there.yaml", "mine\n");
    const refused = dcsPlan(["check", councils, "--suggest", path]);
    expect([refused.code, refused.err.includes("output/exists")]).toEqual([2, true]);
    expect(readFileSync(path, "utf8")).toBe("mine\n");
    expect(dcsPlan(["check", councils, "--suggest", path, "--force"]).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("reading: {}");
    const own = file("own-list.csv", readFileSync(councils, "utf8"));
    expect(dcsPlan(["check", own, "--suggest", own, "--force"]).err).toContain("output/is-input");
    expect(dcsPlan(["check", councils, "--suggest", "-"]).err).toContain("usage/suggest");
  });
});
