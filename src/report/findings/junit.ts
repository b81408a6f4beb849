import { isProved, type StageGoal } from "../../domain/plan/all-goals.ts";
import { proofText } from "../sections/goals.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { goalText } from "../wording/goal-wording.ts";
import { type WordedFinding, wordedFindings } from "./findings.ts";
import { pathName } from "./sarif.ts";
import { type FindingsReport, verdictIn } from "./validation.ts";

/**
 * What was found as JUnit XML: one case for the file as a whole, one for each fault, one for each goal. A goal that stands
 * on the solver's word, or that nothing could be judged by, is skipped, not failed.
 */
export function renderJunit(report: FindingsReport): string {
  const { file, findings, command } = report;
  const name = file === "-" ? "standard input" : file;
  const faults = wordedFindings(findings).filter(({ severity }) => severity === "error");
  const verdict = escapeControls(verdictIn(report));
  const cases = [
    ...(faults.length === 0 ? [caseOf(name, `the ${command === undefined ? "plan" : "input"} ${verdict}`)] : []),
    ...faults.map((fault) => caseOf(name, `${fault.code} ${pathName(fault.path)}`.trim(), failureOf(fault, name))),
    ...goalCases(report, name),
  ];
  const skipped = cases.filter((one) => one.includes("<skipped")).length;
  const counts = `tests="${cases.length}" failures="${faults.length}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="dcs-plan ${command ?? "validate"}" ${counts}>`,
    `  <testsuite name="${escaped(name)}" ${counts}>`,
    ...cases.map((one) => `    ${one}`),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function caseOf(file: string, name: string, inside = ""): string {
  const open = `<testcase classname="${escaped(file)}" name="${escaped(name)}"`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</testcase>`;
}

function failureOf({ code, message, remedy, where }: WordedFinding, name: string): string {
  const place = `${where?.file ?? name}:${where?.line ?? 1}:${where?.column ?? 1}`;
  return `<failure type="${escaped(code)}" message="${escaped(message)}">${escaped(`${place}\n${remedy}`)}</failure>`;
}

// Of a plan with faults no goal is confirmed, so none is a case.
function goalCases({ plan, goals = [], findings, rules }: FindingsReport, name: string): string[] {
  if (!plan || findings.some(({ severity }) => severity === "error")) return [];
  return goals.map((goal) => {
    const title = `best possible: ${goal.stage} ${goal.rule} (${goalText(goal, plan.programme, rules)})`;
    return caseOf(name, title, isProved(goal) ? "" : `<skipped message="${escaped(skippedFor(goal))}"/>`);
  });
}

function skippedFor(goal: StageGoal): string {
  return goal.unjudged ? proofText(goal) : "not certified optimal";
}

/** For attributes and text alike; `escapeControls` has written out what XML cannot hold. */
function escaped(text: string): string {
  return text
    .split("\n")
    .map(escapeControls)
    .join("\n")
    .replace(/[&<>"'\n]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A line end as it is would begin a new line in a log, where `::error::` is a command to some runners.
  "\n": "&#10;",
};
