import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allocate, check, compare, forecast, type PlanningGiven, type WordedFinding } from "../../src/app/library.ts";
import { councils, dcsPlan, root, scratch } from "../cli/command.ts";

// The same faults, asked in every way there is: everybody finds the same, at the same places.

interface Case {
  readonly name: string;
  readonly councils: string;
  readonly mentors?: string;
  readonly programme?: string;
  /** `code line:column` of every error. */
  readonly errors: readonly string[];
}

const head = "council_code,council,director,status,pinned_intake,pin_reason";

/** The fixture with more offers of the first intake than it has places. */
function crowded(): string {
  const [top = "", ...rows] = readFileSync(councils, "utf8").trimEnd().split("\n");
  const names = top.split(",");
  const at = names.indexOf("pinned_intake");
  const pinned = rows.slice(0, 31).map((row) => {
    const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
    return [...cells.slice(0, at), "2009-10", "offer made", ...cells.slice(at + 2, names.length)].join(",");
  });
  return [top, ...pinned, ...rows.slice(31)].join("\n");
}

const cases: readonly Case[] = [
  {
    name: "a pin without a reason",
    councils: `${head}\nE08000035,Leeds,Ann Archer,interim,2010-11,\n`,
    errors: ["pin/needs-reason 2:36"],
  },
  {
    name: "sessions without those who hold them",
    councils: readFileSync(join(root, "fixtures/workforce-2006.csv"), "utf8"),
    programme: "workforce-strategy-2006",
    errors: ["usage/mentors-needed"],
  },
  {
    name: "an intake that cannot hold its offers",
    councils: crowded(),
    errors: ["impossible/over-full"],
  },
  {
    name: "a mentor who stands twice",
    councils: readFileSync(councils, "utf8"),
    mentors:
      "mentor_id,mentor,council_code,council\nm1,Mary Moss,E08000035,Leeds\nm1,Nora North,E08000025,Birmingham\n",
    errors: ["person/two-names 3:1"],
  },
  {
    name: "a programme that is broken",
    councils: readFileSync(councils, "utf8"),
    programme: '{ "format": "dcs-plan/programme", "formatVersion": "1.0", "id": "x" }',
    errors: [],
  },
];

function told(findings: readonly Pick<WordedFinding, "code" | "severity" | "where">[]): string[] {
  return findings
    .filter(
      ({ code, severity }) => (severity === "error" || code.startsWith("impossible/")) && code !== "forecast/no-plan",
    )
    .map(({ code, where }) => [code, where?.line && `${where.line}:${where.column}`].filter(Boolean).join(" "))
    .sort();
}

describe.each(cases)("$name", ({ councils: text, mentors, programme, errors }) => {
  const folder = scratch();
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const isFile = programme?.startsWith("{") === true;
  const args = [
    file("councils.csv", text),
    ...(mentors === undefined ? [] : ["--mentors", file("mentors.csv", mentors)]),
    ...(programme === undefined ? [] : ["--programme", isFile ? file("mine.json", programme) : programme]),
  ];
  const given: PlanningGiven = {
    councils: text,
    mentors,
    // Not of the type that it ought to have: that is what is tested.
    programme: isFile ? (JSON.parse(programme) as never) : programme,
  };
  const printed = (words: readonly string[]): string[] => {
    const { out } = dcsPlan([...words, "--json"]);
    return told((JSON.parse(out) as { findings: WordedFinding[] }).findings);
  };
  const checked = printed(["check", ...args]);

  it("is found by check", () => {
    for (const error of errors) expect(checked).toContain(error);
    expect(checked.length).toBeGreaterThan(0);
  });

  it("is found by the library, at the same place", async () => {
    const withoutPlaces = (all: readonly string[]) => all.map((one) => (isFile ? one.split(" ")[0] : one));
    const made = await allocate(given);
    expect(made.status).not.toBe("planned");
    expect(withoutPlaces(told(made.findings))).toEqual(withoutPlaces(checked));
    expect(withoutPlaces(told((await check(given)).findings))).toEqual(withoutPlaces(checked));
    const compared = await compare(given, [{ title: "as it stands" }, { title: "again" }]);
    // Each variant says it.
    expect(new Set(withoutPlaces(told(compared.findings)))).toEqual(new Set(withoutPlaces(checked)));
    if (programme === "workforce-strategy-2006") return;
    const forecasted = await forecast(given, { runs: 1, years: 1 });
    expect(withoutPlaces(told(forecasted.findings))).toEqual(withoutPlaces(checked));
  });

  it("is found by allocate, compare and forecast on the command line", () => {
    const allocated = dcsPlan(["allocate", ...args, "--json"]);
    const answer = JSON.parse(allocated.out) as { status?: string; findings: WordedFinding[] };
    if (answer.status === "infeasible") expect(allocated.code).toBe(1);
    else expect(told(answer.findings)).toEqual(checked);
    if (answer.status !== "infeasible")
      expect(printed(["compare", ...args, "--vs", "asOf=2009-09-02"])).toEqual(checked);
    if (programme !== "workforce-strategy-2006") expect(printed(["forecast", ...args, "--runs", "1"])).toEqual(checked);
  });
});

describe("replan", () => {
  it("finds that nothing lawful exists as allocate does, with what stands in the way", () => {
    const folder = scratch();
    const plan = join(folder, "plan.json");
    expect(dcsPlan(["allocate", councils, "--json", "-o", plan]).code).toBe(0);
    const refused = dcsPlan([
      "replan",
      plan,
      "--as-of",
      "2009-12-01",
      "--frozen-before",
      "2009-12-01",
      "--set",
      "intakes.2009-10.places=1",
      "--json",
    ]);
    const { status, conflict, irreducible } = JSON.parse(refused.out) as Record<
      string,
      { readonly limits?: unknown[] }
    >;
    expect([refused.code, status]).toEqual([1, "infeasible"]);
    expect(conflict.limits?.length).toBeGreaterThan(0);
    expect(irreducible).toMatchObject({ stage: "placing" });
  });
});
