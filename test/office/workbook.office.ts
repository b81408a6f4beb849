import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCouncils } from "../../src/files/people/people-lists.ts";
import { parsePlan } from "../../src/files/plan/plan-file.ts";
import { openWorkbook } from "../../src/files/tables/workbook-table.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { csvReport } from "../../src/report/plan/csv.ts";
import { renderXlsx } from "../../src/report/plan/xlsx.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { writeWorkbook } from "../../src/workbook/write-workbook.ts";
import { naughtyNames } from "../browser/naughty-names.ts";

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
if (office === undefined) console.warn("skipped: no LibreOffice here");

const root = join(import.meta.dirname, "../..");
const look = { width: 100, color: false, rules: ruleBook };

describe.skipIf(office === undefined)("LibreOffice", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dcs-plan-office-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a file without a window and saves it as another kind; gives what it complained of. */
  function convert(to: string, file: string, ...options: readonly string[]): string {
    const home = `-env:UserInstallation=file://${join(folder, "home")}`;
    const run = spawnSync(office ?? "", [home, "--headless", ...options, "--convert-to", to, "--outdir", folder, file]);
    return run.stderr
      .toString()
      .split("\n")
      .filter((line) => line !== "" && !line.includes("javaldx"))
      .join("\n");
  }

  function goldenPlan() {
    const file = "fixtures/plans/councils.json";
    const { plan } = parsePlan({ file, text: readFileSync(join(root, file), "utf8") });
    if (!plan) throw new Error("the golden plan cannot be read");
    return plan;
  }

  it("opens our workbook without a complaint, with real dates and numbers and no formula", async () => {
    const path = join(folder, "plan.xlsx");
    writeFileSync(path, await renderXlsx(goldenPlan(), look));
    expect(convert("fods", path)).toBe("");
    const flat = readFileSync(join(folder, "plan.fods"), "utf8");
    expect(flat).not.toContain("table:formula");
    expect(Array.from(flat.matchAll(/<table:table table:name="([^"]*)"/g), ([, name]) => name)).toEqual([
      "Summary",
      "Placements",
      "Waiting list",
      "Cadre",
      "Pairings",
      "Shares",
      "Goals",
      "Programme",
    ]);
    expect(flat.match(/office:value-type="date" office:date-value="2009-11-02"/g)?.length).toBeGreaterThanOrEqual(24);
    expect(flat).toMatch(/office:value-type="float" office:value="144"/);
  });

  it("finds no formula in our CSV, whatever the names", () => {
    const plan = goldenPlan();
    const participants = plan.participants.map((person, at) => ({ ...person, name: `=1+${at}` }));
    const path = join(folder, "rows.csv");
    writeFileSync(path, [...csvReport({ ...plan, participants }, look).pieces].join(""));
    expect(convert("fods", path, "--infilter=CSV:44,34,76,1,,0,false,true")).toBe("");
    expect(readFileSync(join(folder, "rows.fods"), "utf8")).not.toContain("table:formula");
  });

  it("reads naughty strings from our workbook as they are", async () => {
    const path = join(folder, "naughty.xlsx");
    const columns = [{ head: "Name", kind: "text" as const }];
    const texts = naughtyNames.map((name) => name.replace(/[\u0000-\u001f\ufffe\uffff]/g, "?"));
    const sheets = [{ name: "Names", columns, rows: texts.map((text) => [text]) }];
    writeFileSync(path, await writeWorkbook(sheets, { title: "Names", stamp: "2009-09-01" }));
    expect(convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1", path)).toBe("");
    const name = readdirSync(folder).find((file) => file.startsWith("naughty") && file.endsWith(".csv")) ?? "";
    const csv = readFileSync(join(folder, name), "utf8");
    expect(csv).toBe(
      ["Name", ...texts].map((text) => (text === "" ? "\n" : `"${text.replaceAll('"', '""')}"\n`)).join(""),
    );
  });

  it("saves councils as a workbook that is read as the CSV is", async () => {
    const path = join(root, "fixtures/councils.csv");
    expect(convert("xlsx", path, "--infilter=CSV:44,34,76,1")).toBe("");
    const bytes = readFileSync(join(folder, "councils.xlsx"));
    const sheets = await openWorkbook("councils.xlsx", bytes);
    if ("code" in sheets) throw new Error(sheets.code);
    const fromBook = parseCouncils({ file: "councils.xlsx", sheets }, dcsLeadership2009);
    const fromText = parseCouncils({ file: "councils.csv", bytes: readFileSync(path) }, dcsLeadership2009);
    expect(fromBook.participants).toEqual(fromText.participants);
    expect(fromBook.input.sha256).toBe(fromText.input.sha256);
    expect(fromBook.findings).toEqual([]);
  });
});
