import { count, longDay } from "../../domain/counting.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { heading, pairsOf, type Section } from "../text/page.ts";

/** What the plan was made of: enough to make it again, and to tell it from any other. */
export const recordSection: Section = (view, style) => [
  [...heading("Made from", style), ...pairsOf(recordOf(view), style)],
];

function recordOf({ plan }: PlanView): (readonly [string, string])[] {
  return [
    ["Programme", plan.programme.id],
    ["As of", longDay(plan.asOf)],
    ["Seed", plan.seed],
    ...plan.settings.map(({ path, value }) => ["Setting", `${path} = ${value}`] as const),
    ...plan.inputs.map(
      ({ role, name, rows, sha256 }) =>
        [
          inputTitles[role],
          `${name === "-" ? "standard input" : name}, ${count(rows, "row", "rows")}, ${sha256.slice(0, 12)}`,
        ] as const,
    ),
    ["Tool", `${plan.tool.name} ${plan.tool.version}`],
    ["Digest", plan.digest],
  ];
}

const inputTitles: Readonly<Record<PlanView["plan"]["inputs"][number]["role"], string>> = {
  councils: "Councils",
  mentors: "Mentors",
  scores: "Scores",
  mentees: "Mentees",
  changes: "Changes",
  plan: "Earlier plan",
};
