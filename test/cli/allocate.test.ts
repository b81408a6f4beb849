import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, everyCouncil, golden, root, scratch } from "./command.ts";

const tiny = (name: string) => join(root, "fixtures/tiny", name);

describe("allocate", () => {
  it("says that a sheet is named where no input has any", () => {
    const { code, out } = dcsPlan(["check", councils, "--sheet", "Councils"]);
    expect(code).toBe(0);
    expect(out).toContain('--sheet "Councils" is ignored: no input is a workbook.');
  });

  it("places the 144 and says so first", () => {
    const { code, out, err } = dcsPlan(["allocate", councils]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("144 of 144 directors have a place; nobody is waiting and everyone is eligible.");
  });

  it("writes the golden plan, byte for byte", () => {
    expect(dcsPlan(["allocate", councils, "--json"]).out).toBe(readFileSync(golden, "utf8"));
  });

  it("does not depend on the order of rows and columns", () => {
    const [header = "", ...rows] = readFileSync(councils, "utf8").trimEnd().split("\n");
    const shuffled = rows.map((row, at) => ({ row, at: (at * 89) % rows.length })).sort((a, b) => a.at - b.at);
    const file = join(scratch(), "councils.csv");
    writeFileSync(file, `${[header, ...shuffled.map(({ row }) => row)].join("\n")}\n`);
    expect(dcsPlan(["allocate", file, "--json"]).out).toBe(readFileSync(golden, "utf8"));
  });

  it("reads standard input", () => {
    const { code, out } = dcsPlan(["allocate", "-", "--format", "rows"], { input: readFileSync(councils) });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(144);
  });

  it("counts interims by policy", () => {
    const summary = (args: readonly string[]) =>
      (JSON.parse(dcsPlan(["allocate", everyCouncil, "--json", ...args]).out) as { summary: Record<string, unknown> })
        .summary;
    expect(summary([])).toMatchObject({ participants: 151, vacant: 1, placed: 144, waiting: 0, refused: 7 });
    const included = ["--set", "placing.status-allowed.statuses=permanent,interim,acting"];
    expect(summary(included)).toMatchObject({ participants: 151, vacant: 1, refused: 0 });
  });

  it("writes several outputs of one run, and leaves standard output to the one that has no file", () => {
    const folder = scratch();
    const [plan, rows] = [join(folder, "plan.json"), join(folder, "rows.csv")];
    const run = dcsPlan(["allocate", councils, "-o", plan, "--json", "--report", `csv=${rows}`]);
    expect(run).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(plan, "utf8")).toBe(readFileSync(golden, "utf8"));
    expect(readFileSync(rows, "utf8").split("\n")).toHaveLength(146);
    expect(readdirSync(folder).sort()).toEqual(["plan.json", "rows.csv"]);
  });

  it("overwrites nothing without --force, and never its input", () => {
    const file = join(scratch(), "plan.json");
    writeFileSync(file, "mine");
    const refused = dcsPlan(["allocate", councils, "-o", file]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("The file already exists and was not changed.");
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(dcsPlan(["allocate", councils, "-o", file, "--json", "--force"]).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(golden, "utf8"));
    const copy = join(scratch(), "councils.csv");
    writeFileSync(copy, readFileSync(councils));
    expect(dcsPlan(["allocate", copy, "-o", copy, "--force"]).code).toBe(2);
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(councils, "utf8"));
  });

  it("writes nothing when the input is wrong", () => {
    const folder = scratch();
    const run = dcsPlan(["allocate", "-", "-o", join(folder, "plan.json")], { input: "council,director\nLeeds,\n" });
    expect(run.code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("finds a missing folder before it works", () => {
    const { code, err } = dcsPlan(["allocate", councils, "-o", join(scratch(), "missing/plan.json")]);
    expect(code).toBe(2);
    expect(err).toContain("The folder for --out does not exist.");
  });

  it("ends with 1 under --strict when someone is left without", () => {
    const args = [
      "allocate",
      tiny("councils.csv"),
      "--mentors",
      tiny("mentors.csv"),
      "--programme",
      tiny("programme.json"),
    ];
    expect(dcsPlan(args).code).toBe(0);
    expect(dcsPlan([...args, "--strict"]).code).toBe(1);
  });

  it("says with 1 that nothing lawful exists, and names the over-full set", () => {
    const rows = readFileSync(councils, "utf8").trimEnd().split("\n");
    const [header = ""] = rows;
    const at = header.split(",").indexOf("pinned_intake");
    const pinned = rows.slice(1, 32).map((row) => pin(row, at));
    const text = `${[header, ...pinned, ...rows.slice(32)].join("\n")}\n`;
    const { code, out, err } = dcsPlan(["allocate", "-"], { input: text });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/No lawful plan exists/);
    expect(err).toMatch(/3[1-9] directors can only join 2009-10, which holds at most 24/);
  });

  it("refuses a pin against a rule without a reason, at its place in the file", () => {
    const text = "council_code,council,director,status,pinned_intake\nE08000035,Leeds,Ann Archer,interim,2010-11\n";
    const { code, err } = dcsPlan(["allocate", "-"], { input: text });
    expect(code).toBe(2);
    expect(err).toMatch(/^standard input:2:36: error: The offer of 2010-11/m);
  });
});

// A pin against a rule needs its reason; fields with commas are quoted in the fixture, so only plain rows are changed.
function pin(row: string, at: number): string {
  const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
  cells[at] = "2009-10";
  cells[at + 1] = "offer made";
  return cells.slice(0, 19).join(",");
}

describe("the terminal", () => {
  it("has colour only where it is allowed", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    const escapes = /\u001b\[/;
    expect(dcsPlan(["allocate", councils]).out).not.toMatch(escapes);
    expect(dcsPlan(["allocate", councils, "--color", "always"]).out).toMatch(escapes);
    expect(dcsPlan(["allocate", councils], { env: { FORCE_COLOR: "1" } }).out).toMatch(escapes);
    expect(dcsPlan(["allocate", councils], { env: { FORCE_COLOR: "0" } }).out).not.toMatch(escapes);
    expect(dcsPlan(["allocate", councils], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).not.toMatch(escapes);
    expect(dcsPlan(["allocate", councils, "--color", "never"], { env: { FORCE_COLOR: "1" } }).out).not.toMatch(escapes);
  });

  it("fits its width", () => {
    for (const columns of ["60", "80", "120", "200"]) {
      const { out } = dcsPlan(["allocate", councils], { env: { COLUMNS: columns } });
      expect(out.split("\n").filter((line) => line.length > Number(columns))).toEqual([]);
    }
  });
});

describe("the command line", () => {
  it.each([
    [["allocat", "x.csv"], "Did you mean allocate?"],
    [["allocate"], "missing required argument"],
    [["allocate", "nowhere.csv"], "File not found."],
    [["allocate", root], "This is a folder, not a file."],
    [["allocate", councils, "--format", "pdf"], "Allowed choices are"],
    [["allocate", councils, "--as-of", "2009-02-30"], "is not a valid date"],
    [["allocate", councils, "--seed", " "], "--seed is blank"],
    [["allocate", councils, "--programme", "dcs-leadership-2008"], 'Did you mean "dcs-leadership-2009"?'],
    [["allocate", councils, "--report", "csv"], "does not have the form format=path"],
    [["allocate", councils, "--frmat", "csv"], "unknown option"],
  ])("%s is answered with 2", (args, expected) => {
    const { code, out, err } = dcsPlan(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(expected);
  });

  it("gives errors as one JSON object where JSON was asked for", () => {
    const { code, out, err } = dcsPlan(["allocate", "nowhere.csv", "--json"]);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(JSON.parse(out)).toMatchObject({ errors: 1, findings: [{ code: "file/not-found" }] });
  });

  it("shows help with 0, and the version", () => {
    expect(dcsPlan(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(dcsPlan(["allocate", "--help"]).out).toContain("--programme");
    expect(dcsPlan(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("ends quietly when the reader goes away", async () => {
    const { spawn } = await import("node:child_process");
    const run = spawn(process.execPath, [join(root, "bin/dcs-plan.js"), "allocate", councils, "--json"]);
    let err = "";
    run.stderr.on("data", (chunk: Buffer) => void (err += chunk.toString()));
    run.stdout.once("data", () => run.stdout.destroy());
    const code = await new Promise((resolve) => run.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("leaves no file of a run behind that was not asked for", () => {
    expect(existsSync(join(root, "plan.json"))).toBe(false);
  });
});

describe("a further stage that is impossible", () => {
  const themes = join(root, "fixtures/training-themes-2009.csv");
  const args = ["allocate", themes, "--programme", "training-themes-2009", "--set", "learning-sets.slots.atLeast=8"];

  it("is an answer, with exit code 1, what stands in the way and what would help", () => {
    const ran = dcsPlan(args);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("144 of 144 directors have a place");
    expect(ran.out.replace(/\s+/g, " ")).toContain('- The stage "Learning sets" is impossible with this placing');
    expect(ran.err.replace(/\s+/g, " ")).toContain("The 50 people in 2010-11 cannot be divided into sets of 8.");
    expect(JSON.parse(dcsPlan([...args, "--json"]).out)).toMatchObject({
      summary: { placed: 144 },
      impossible: [{ stage: "learning-sets", sizes: { atLeast: 7, atMost: 9 } }],
    });
  });
});
