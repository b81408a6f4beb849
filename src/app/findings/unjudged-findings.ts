import { type Finding, remark } from "../../domain/finding.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { UnjudgedRule } from "../../domain/plan/plan-entries.ts";
import { rulesByName } from "../../domain/programme/applied-rule.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { ruleBook } from "../../rules/index.ts";

/** What could not be judged for want of data. */
export interface Unjudged {
  readonly goals: readonly StageGoal[];
  readonly rules: readonly UnjudgedRule[];
}

/** One warning for each column that nobody has filled, with what follows from that; none of those the programme is without. */
export function unjudgedFindings({ goals, rules }: Unjudged, programme: Programme): readonly Finding[] {
  const shapes = rulesByName(programme, ruleBook);
  const isRefusal = ({ rule }: UnjudgedRule): boolean => shapes.get(rule)?.shape === "eligibility";
  const columns = new Set([...goals.flatMap(({ unjudged = [] }) => unjudged), ...rules.flatMap((one) => one.columns)]);
  return [...columns]
    .filter((column) => !isWithout(programme, [column]))
    .map((column) => {
      const mine = rules.filter((one) => one.columns.includes(column));
      const params = {
        column,
        entry: withoutEntry([column]),
        goals: named(goals.filter(({ unjudged }) => unjudged?.includes(column))),
        limits: named(mine.filter((one) => !isRefusal(one))),
        refusals: named(mine.filter(isRefusal)),
      };
      return remark("data/unjudged", params);
    });
}

/** Whether the programme says itself that it has none of these columns. */
export function isWithout({ without = [] }: Programme, columns: readonly string[]): boolean {
  return columns.every((column) => without.includes(column));
}

/** The line of a programme that says so. */
export function withoutEntry(columns: readonly string[]): string {
  return `without: [${columns.join(", ")}]`;
}

function named(uses: readonly { readonly stage: string; readonly rule: string }[]): string {
  return uses.map(({ stage, rule }) => `${rule} (${stage})`).join(", ");
}
