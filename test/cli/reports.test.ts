import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { examples, exampleText } from "../../src/cli/help/examples.ts";
import { nextStep } from "../../src/cli/help/next-step.ts";
import type { Io } from "../../src/cli/io.ts";
import { programFor } from "../../src/cli/program.ts";
import { asciiOf } from "../../src/cli/terminal.ts";
import { writeWorkbook } from "../../src/workbook/write-workbook.ts";
import { councils, dcsPlan, golden, scratch } from "./command.ts";

describe("reports on the command line", () => {
  it("writes several outputs of one run, each as if it were alone", () => {
    const folder = scratch();
    const paths = ["html", "md", "xlsx", "ics", "csv"].map(
      (format) => [format, join(folder, `plan.${format}`)] as const,
    );
    const reports = paths.flatMap(([format, path]) => ["--report", `${format}=${path}`]);
    expect(dcsPlan(["allocate", councils, "--json", ...reports])).toMatchObject({ code: 0, err: "" });
    for (const [format, path] of paths) {
      const alone = join(folder, `alone.${format}`);
      dcsPlan(["allocate", councils, "--format", format, "-o", alone]);
      expect(readFileSync(alone).equals(readFileSync(path)), format).toBe(true);
    }
  });

  it("gives one region's rows, and knows a near miss", () => {
    const { out } = dcsPlan(["allocate", councils, "--format", "rows", "--region", "North East"]);
    expect(JSON.parse(out)).toHaveLength(11);
    const { code, err } = dcsPlan(["allocate", councils, "--format", "rows", "--region", "North east"]);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "North East"?');
  });

  it.each([
    ["--region", "London"],
    ["--names", "none"],
  ])("refuses %s %s for the plan document", (option, value) => {
    const { code, out } = dcsPlan(["allocate", councils, "--json", option, value]);
    expect(code).toBe(2);
    expect(JSON.parse(out).findings).toMatchObject([{ code: "usage/scope", params: { option } }]);
  });

  it("writes a calendar for each person into a folder, and replaces nothing without --force", () => {
    const folder = join(scratch(), "calendars");
    const line = ["allocate", councils, "--format", "ics", "--for", "Brent", "--for", "E06000015", "-o", folder];
    expect(dcsPlan(line)).toMatchObject({ code: 0, out: "" });
    expect(readdirSync(folder).sort()).toEqual(["brent-howard-kershaw-lunt.ics", "derby-eleftheria-christodoulou.ics"]);
    expect(dcsPlan(line).err).toContain("The file already exists");
    expect(dcsPlan([...line, "--force"]).code).toBe(0);
    expect(dcsPlan(["allocate", councils, "--for", "Brent"]).err).toContain("--format ics --for all -o calendars");
  });

  it("writes letters from a template of one's own, HTML where it is HTML", () => {
    const folder = scratch();
    const template = join(folder, "letter.html");
    writeFileSync(template, "<p>{{name}}: {{intake}}{{^mentor}}, no mentor{{/mentor}}</p>\n");
    const { code } = dcsPlan(["letters", golden, "--template", template, "-o", join(folder, "letters")]);
    expect(code).toBe(0);
    const files = readdirSync(join(folder, "letters"));
    // A letter to each, and what records that they went out.
    expect(files).toHaveLength(145);
    expect(files).toContain("sent.csv");
    const one = join(folder, "letters", "tameside-tariq-mahmood.html");
    expect(existsSync(one)).toBe(true);
    expect(readFileSync(one, "utf8")).toBe("<p>Tariq Mahmood: 2009-10, no mentor</p>\n");
  });
});

describe("a workbook as input", () => {
  const columns = ["council", "director", "region", "appointed_on"].map((head) => ({
    head,
    kind: head === "appointed_on" ? ("date" as const) : ("text" as const),
  }));

  async function workbook(rows: readonly (readonly string[])[]): Promise<string> {
    const path = join(scratch(), "people.xlsx");
    writeFileSync(path, await writeWorkbook([{ name: "People", columns, rows }], { title: "x", stamp: "2009-09-01" }));
    return path;
  }

  it("is named by its cells in messages", async () => {
    const path = await workbook([
      ["Derby", "A. One", "East Midlands", "2008-01-01"],
      ["Leeds", "B. Two", "Elsewhere", "2008-13-01"],
    ]);
    const { code, out } = dcsPlan(["check", path]);
    expect(code).toBe(1);
    expect(out).toContain("people.xlsx:People!C3: error: ");
    expect(out).toContain("people.xlsx:People!D3: error: ");
  });

  it("says what stands in the way where it cannot be read", async () => {
    const path = await workbook([]);
    writeFileSync(path, readFileSync(path).subarray(0, 200));
    expect(dcsPlan(["check", path])).toMatchObject({ code: 2, err: expect.stringContaining("damaged") });
  });
});

describe("a document in place of a list", () => {
  it.each([
    ["a plan", golden, "csv/looks-like-plan"],
    ["a programme", "programme", "csv/looks-like-programme"],
    ["any JSON", "json", "csv/looks-like-json"],
  ])("%s is one error", (_name, given, code) => {
    const path = given === golden ? golden : join(scratch(), "given.json");
    if (given === "programme") writeFileSync(path, dcsPlan(["programmes", "dcs-leadership-2009"]).out);
    if (given === "json") writeFileSync(path, '{"a": [1, 2]}\n');
    for (const command of ["allocate", "check", "forecast"]) {
      const { code: exit, out } = dcsPlan([command, path, "--json"]);
      expect(exit).toBe(2);
      expect(JSON.parse(out).findings.map((finding: { code: string }) => finding.code)).toEqual([code]);
    }
  });
});

describe("help", () => {
  it("shows commands by purpose, and first those that a newcomer needs", () => {
    const { out } = dcsPlan(["--help"]);
    const headings = out.match(/^[A-Z][a-z ]+:$/gm) ?? [];
    expect(headings).toEqual([
      "Examples:",
      "Options:",
      "Start here:",
      "Plan:",
      "Check and prove:",
      "People:",
      "Report:",
      "Set up:",
    ]);
    expect(out).toMatch(
      /Start here:\n {2}check [^]*\n {2}allocate [^]*\n {2}validate [^]*\n {2}explain [^]*\n {2}replan /,
    );
  });

  it("shows examples first, and groups options", () => {
    const { out } = dcsPlan(["allocate", "--help"]);
    expect(out.startsWith("Examples:\n  dcs-plan allocate councils.csv")).toBe(true);
    expect(out).toMatch(/\nInput:\n[^]*\nOutput:\n[^]*\nMessages and colour:\n/);
  });

  it("has examples that begin with their own command", () => {
    for (const [command, lines] of Object.entries(examples)) {
      for (const [line] of lines) expect(line.startsWith(`dcs-plan ${command}`)).toBe(true);
      expect(exampleText(command)).toContain(lines[0]?.[0]);
    }
  });

  it.each([
    [["check", "--as-of", "2009-09-01", "my councils.csv"], 'dcs-plan allocate "my councils.csv" --as-of 2009-09-01'],
    [["allocate", "c.csv"], "dcs-plan allocate c.csv --json -o plan.json"],
    [["allocate", "c.csv", "-o", "p.json"], "dcs-plan validate p.json"],
    [["allocate", "-"], undefined],
    [["allocate", "--force", "c.csv"], "dcs-plan allocate c.csv --json -o plan.json"],
    [["allocate", "c.csv", "--out=my plan.json"], 'dcs-plan validate "my plan.json"'],
    [
      ["check", "c.xlsx", "--sheet", "A $B", "--set", "a=1", "--set", "b=2"],
      "dcs-plan allocate c.xlsx --set a=1 --set b=2 --sheet 'A $B'",
    ],
    [["validate", "p.json"], "dcs-plan explain p.json --all"],
    [["replan", "p.json", "--changes", "c.csv", "-o", "q.json"], "dcs-plan diff p.json q.json"],
    [["programmes"], undefined],
  ])("after %j comes %s", async (argv, step) => {
    expect(nextStep(await understood(argv))).toBe(step);
  });
});

/** The command of a line as it is understood, without running it. */
async function understood(argv: readonly string[]): Promise<Command> {
  const io = { stdout: process.stdout, stderr: process.stderr, env: {} } as unknown as Io;
  const program: Command = programFor({ io, argv, exitCode: 0, wholeProgram: () => program });
  const command = program.commands.find((one) => one.name() === argv[0]);
  if (!command) throw new Error(`no command ${argv[0] ?? ""}`);
  command.action(() => undefined);
  await program.parseAsync(argv, { from: "user" });
  return command;
}

describe("plain signs", () => {
  it.each([
    [undefined, {}, false],
    [undefined, { LANG: "en_GB.UTF-8" }, false],
    [undefined, { LC_ALL: "C", LANG: "en_GB.UTF-8" }, true],
    [undefined, { LC_CTYPE: "en_GB.ISO-8859-1" }, true],
    [true, { LANG: "en_GB.UTF-8" }, true],
  ])("%s with %j: %s", (asked, env, ascii) => {
    expect(asciiOf(asked, env)).toBe(ascii);
  });
});

describe("what cannot be done as it is written", () => {
  const folder = scratch();
  const file = join(folder, "there.txt");
  writeFileSync(file, "kept");

  it.each([
    [["letters", golden, "-o", file], "This is a file, but --out needs a folder."],
    [["letters", golden, "-o", join(file, "below")], "This is a file, but --out needs a folder."],
    [["allocate", councils, "--format", "ics", "--for", "Derby", "-o", file], "--out needs a folder."],
    [["init", file], "This is a file, but init needs a folder."],
    [["help", "alocate"], 'Unknown command "alocate".'],
    [["explain", golden, "Derby", "--all"], '"Derby" and --all cannot be used together.'],
  ])("%j is refused with exit code 2", (args, message) => {
    const ran = dcsPlan(args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(message);
    expect(readFileSync(file, "utf8")).toBe("kept");
  });

  it("an explanation of one person is CSV where that is asked for", () => {
    const [head, line, ...rest] = dcsPlan(["explain", golden, "Derby", "--format", "csv"]).out.trimEnd().split("\n");
    expect(head).toMatch(/^participant_id,participant,/);
    expect(line).toMatch(/^d-0324,Eleftheria Christodoulou,/);
    expect(rest).toEqual([]);
  });
});

describe("the page", () => {
  it("holds under each reason the sentences of explain, and names nobody else in them", () => {
    const page = dcsPlan(["allocate", councils, "--format", "html", "--region", "London"]).out;
    const texts = [...page.matchAll(/<details><summary>In full<\/summary>(.*?)<\/details>/g)].map(([, text]) => text);
    expect(texts).toHaveLength(32);
    const [, reason] =
      /,"?(They have [^"]*)"?\n$/.exec(dcsPlan(["explain", golden, "Haringey", "--format", "csv"]).out) ?? [];
    expect(texts).toContain(reason);
    expect(texts.join(" ")).not.toContain("Kwabena Asante");
  });
});
