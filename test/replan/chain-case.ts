import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { parseProgramme } from "../../src/files/programme/programme-file.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { planFor, replanned } from "./make-plan.ts";

const folder = join(import.meta.dirname, "../../fixtures/tiny");

/** The small fixture's plan, and the plan after one autumn in which most kinds of things happened. */
export function chainCase(): { readonly before: Plan; readonly after: Plan } {
  const text = readFileSync(join(folder, "programme.json"), "utf8");
  const { programme } = parseProgramme({ file: "programme.json", text }, ruleBook);
  if (!programme) throw new Error("the fixture's programme must be sound");
  const problem = problemOf(programme, "tiny/councils.csv", "tiny/mentors.csv");
  const before = planFor(problem, [{ role: "mentors", name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }]);
  const placed = before.placements.map(({ participant }) => participant);
  const changes: readonly Change[] = [
    { date: "2009-09-10", event: "offered", participant: placed[0] },
    { date: "2009-09-11", event: "offered", participant: placed[1] },
    { date: "2009-09-12", event: "offered", participant: placed[2] },
    { date: "2009-09-20", event: "accepted", participant: placed[0] },
    { date: "2009-09-21", event: "declined", participant: placed[1] },
    { date: "2009-09-22", event: "left", participant: placed[3] },
    { date: "2009-09-23", event: "withdrew", participant: placed[4], reason: "workload" },
    { date: "2009-09-24", event: "capacity_changed", value: "2010-11=3" },
    { date: "2009-09-25", event: "conflict_declared", participant: placed[0], value: "max" },
  ];
  return { before, after: replanned(before, changes) };
}
