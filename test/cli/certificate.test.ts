import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sealed } from "../check/tiny-planner.ts";
import { checkVipr } from "../vipr/vipr-checker.ts";
import { dcsPlan, golden, root, scratch } from "./command.ts";

describe("certificate", () => {
  it("writes a proof and its names for each stage, and says what each proves", () => {
    const folder = join(scratch(), "proofs");
    const { code, out, err } = dcsPlan(["certificate", golden, "-o", folder]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.replace(/\d+ kB/g, "n kB").split("\n")).toEqual([
      "cadre.vipr: 4 of 4 goals proved best, 35 people, n kB",
      "placing.vipr: 10 of 10 goals proved best, 144 people, n kB",
      "pairing.vipr: 6 of 6 goals proved best, 22 people, n kB",
      "",
    ]);
    expect(readdirSync(folder)).toHaveLength(6);
    expect(checkVipr(readFileSync(join(folder, "placing.vipr"), "utf8")).claim).toBe("best");
    expect(readFileSync(join(folder, "placing-names.csv"), "utf8")).toContain(
      "limit0,limit,places/2009-10: at most 24\n",
    );
    expect(dcsPlan(["certificate", golden, "-o", folder])).toMatchObject({ code: 2 });
    const again = dcsPlan(["certificate", golden, "-o", folder, "--force", "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({
      stages: [{}, { stage: "placing", proved: 10, file: "placing.vipr" }, {}],
    });
  });

  it("says that a cadre which the plan only keeps has nothing to prove", () => {
    const story = join(root, "fixtures/story/golden/plan.json");
    const { code, out } = dcsPlan(["certificate", story, "-o", join(scratch(), "proofs")]);
    expect([code, out.split("\n")[0]]).toEqual([0, "cadre: nothing to prove: this plan did not decide it anew"]);
  });

  it("exports no proof of a plan with faults, and says which stage has none", () => {
    const folder = scratch();
    const plan = JSON.parse(readFileSync(golden, "utf8")) as Parameters<typeof sealed>[0];
    const file = join(folder, "plan.json");
    writeFileSync(file, JSON.stringify(sealed({ ...plan, placements: plan.placements.slice(1) })));
    const refused = dcsPlan(["certificate", file, "-o", join(folder, "none")]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("so there is no proof to export. [certificate/faulty]");
    const goals = plan.goals.map((goal) => ({
      ...goal,
      proof: goal.stage === "cadre" ? ("search" as const) : goal.proof,
    }));
    const stages = plan.certificate.stages.filter(({ stage }) => stage !== "cadre");
    writeFileSync(file, JSON.stringify(sealed({ ...plan, goals, certificate: { stages } })));
    const { code, out } = dcsPlan(["certificate", file, "-o", join(folder, "some")]);
    expect(code).toBe(0);
    expect(out).toContain("cadre: not exported: none of its 4 goals is proved\n");
  });
});
