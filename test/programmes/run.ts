import { readFileSync } from "node:fs";
import { checkPlan } from "../../src/check/check-plan.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { Plan, Setting } from "../../src/domain/plan/plan.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { expandRecurringIntakes } from "../../src/engine/stage/expand-recurring-intakes.ts";
import { parseLists } from "../../src/files/people/people-lists.ts";
import { applySettings } from "../../src/files/programme/settings.ts";
import { programmes } from "../../src/programmes/index.ts";
import { ruleBook } from "../../src/rules/index.ts";

const fixture = (file: string) => ({ file, bytes: readFileSync(new URL(`../../fixtures/${file}`, import.meta.url)) });

/** A shipped programme run on a shipped fixture, as the command does it; anything found on the way ends it. */
export function run(id: string, file: string, settings: readonly string[] = [], mentorsFile?: string): Plan {
  const shipped = programmes.get(id);
  if (!shipped) throw new Error(`No programme ${id}`);
  const set = settings.map((text) => ({ path: text.split("=")[0] ?? "", value: text.split("=")[1] ?? "" }));
  const { programme, findings } = applySettings(shipped, set, ruleBook);
  if (!programme) throw new Error(shown(findings));
  return runOn(programme, file, set, mentorsFile);
}

/** Any programme on a shipped fixture. */
export function runOn(programme: Programme, file: string, set: readonly Setting[] = [], mentorsFile?: string): Plan {
  const given = mentorsFile === undefined ? undefined : fixture(mentorsFile);
  const { people, mentors } = parseLists(fixture(file), given, programme);
  const found = [...people.findings, ...(mentors?.findings ?? [])];
  if (found.length > 0) throw new Error(shown(found));
  const { asOf, seed } = programme;
  const { participants, vacancies } = people;
  const vacant = vacancies.length;
  const asked = { programme, asOf, seed, participants, mentors: mentors?.mentors, vacant, vacancies, rules: ruleBook };
  const problem = expandRecurringIntakes(asked);
  const allocation = allocate(problem);
  if (allocation.status === "planned" && allocation.impossible.length > 0)
    throw new Error(`impossible: ${JSON.stringify(allocation.impossible)}`);
  if (allocation.status !== "planned") throw new Error(JSON.stringify(allocation));
  const inputs = [people.input, ...(mentors ? [mentors.input] : [])];
  const plan = planDocument(problem, allocation, { tool: { name: "test", version: "0" }, inputs, settings: set });
  const { findings: inspected } = checkPlan(plan, ruleBook);
  if (inspected.length > 0) throw new Error(shown(inspected));
  return plan;
}

function shown(findings: readonly Finding[]): string {
  return JSON.stringify(findings.slice(0, 5), null, 1);
}

/** How many stand in each intake, or each cohort of one. */
export function fillsOf(plan: Plan): Record<string, number> {
  const fills: Record<string, number> = {};
  for (const { intake, cohort } of plan.placements) {
    const id = cohort === undefined ? intake : `${intake}/${cohort}`;
    fills[id] = (fills[id] ?? 0) + 1;
  }
  return fills;
}

/** `placing/placed 0 certificate`. */
export function goalsOf(plan: Plan): string[] {
  return plan.goals.map(({ stage, rule, value, proof }) => `${stage}/${rule} ${value} ${proof}`);
}
