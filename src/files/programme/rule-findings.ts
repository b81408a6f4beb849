import type { z } from "zod";
import type { Finding } from "../../domain/finding.ts";
import type { Rule, RuleBook } from "../../domain/programme/rule-book.ts";
import { parseRuleName } from "../../domain/programme/rule-use.ts";
import { fault } from "../codes.ts";
import { nearest } from "../text/near-miss.ts";
import { shapesOf } from "./programme-schema.ts";
import { type Judged, showPath, valueAt } from "./schema-findings.ts";

/** What is wrong with the name of a rule put to use; `undefined` for an issue that is about something else. */
export function ruleFindings(
  issue: z.core.$ZodIssue,
  { value, locate }: Judged,
  rules: RuleBook,
): Finding[] | undefined {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const list = path.at(-3);
  const found = valueAt(value, path);
  if (path.at(-1) !== "rule" || typeof found !== "string" || !isRuleList(list)) return undefined;
  const params = { found, path: showPath(path) };
  const { id } = parseRuleName(found);
  const known = [...rules.values()].filter((rule) => rule.id === id);
  const [rule] = known;
  if (rule === undefined) {
    const suggestion = nearest(
      id,
      [...rules.values()].map((candidate) => candidate.id),
    );
    return [
      fault("rule/unknown", locate(path), { ...params, suggestion: suggestion && nameOf(suggestion, rules) }, path),
    ];
  }
  const same = known.find((candidate) => nameOf(candidate.id, rules) === found);
  if (same === undefined) {
    const expected = known.map((candidate) => `${candidate.id}@${candidate.version}`).join(", ");
    return [fault("rule/wrong-version", locate(path), { ...params, expected }, path)];
  }
  const expected = shapesOf[list].join(", ").replace(/, (\w+)$/, " or $1");
  return [fault("rule/wrong-shape", locate(path), { ...params, shape: same.shape, list, expected }, path)];
}

function isRuleList(step: string | number | undefined): step is keyof typeof shapesOf {
  return typeof step === "string" && Object.hasOwn(shapesOf, step);
}

function nameOf(id: string, rules: RuleBook): string | undefined {
  const rule: Rule | undefined = [...rules.values()].find((candidate) => candidate.id === id);
  return rule && `${rule.id}@${rule.version}`;
}
