import type { ColumnRead } from "../../domain/programme/column-read.ts";
import type { StageId, Words } from "../../domain/programme/programme.ts";
import { paramsFor } from "../../domain/programme/rule.ts";
import type { Rule } from "../../domain/programme/rule-book.ts";
import type { ParamSpec } from "../../domain/programme/rule-params.ts";
import type { RuleUse } from "../../domain/programme/rule-use.ts";

/** A rule as a programme may use it. */
export interface ShownUse {
  /** `placing`, or the id of a further stage. */
  readonly stage: string;
  readonly list: "who" | "rules" | "goals";
  readonly use: RuleUse;
}

export interface ParameterReference {
  readonly name: string;
  /** `a whole number from 0 to 1200`. */
  readonly type: string;
  readonly default?: string | undefined;
  readonly about: string;
}

/** What a rule means. */
export interface RuleReference {
  readonly kind: "rule";
  /** With its version: `fair-share@1`. */
  readonly rule: string;
  readonly shape: Rule["shape"];
  readonly title: string;
  readonly why: string;
  /** What it refuses or counts, in words. */
  readonly what: string;
  /** The columns that it reads, as the example uses it. */
  readonly reads: readonly string[];
  readonly parameters: readonly ParameterReference[];
  /** Lines of a programme, in YAML. */
  readonly example: string;
}

/** The page of a rule. */
export function ruleReference(rule: Rule, shown: ShownUse, words: Words): RuleReference {
  return {
    kind: "rule",
    rule: `${rule.id}@${rule.version}`,
    shape: rule.shape,
    title: rule.title,
    why: rule.because,
    what: whatOf(rule, shown, words),
    reads: (rule.reads?.(paramsFor(rule, shown.use.with)) ?? []).map(readText),
    parameters: Object.entries(rule.params).map(([name, spec]) => parameterOf(name, spec)),
    example: exampleOf(shown),
  };
}

function readText({ column, blank }: ColumnRead): string {
  return blank === "unknown" ? `${column} (a blank is unknown)` : `${column} (a blank is none)`;
}

function whatOf(rule: Rule, { stage, use }: ShownUse, words: Words): string {
  if (rule.shape === "eligibility") return `Refuses: ${rule.refused.brief(words)}.`;
  if (rule.shape === "unit") return "Keeps together: a slot takes a whole unit or none of it.";
  const params = { ...defaultsOf(rule), ...use.with };
  const counted = rule.words.counts({ words, stage: stageOf(stage), params });
  const lead = rule.shape === "limit" ? "Under rules it is never broken; as a goal it counts" : "Counts";
  return `${lead}: ${counted}. The fewer, the better.`;
}

function defaultsOf(rule: Rule): RuleUse["with"] {
  const given = Object.entries(rule.params).flatMap(([name, spec]) =>
    spec.default === undefined ? [] : [[name, spec.default] as const],
  );
  return Object.fromEntries(given);
}

function stageOf(stage: string): StageId | "further" {
  return stage === "cadre" || stage === "placing" || stage === "pairing" ? stage : "further";
}

function parameterOf(name: string, spec: ParamSpec): ParameterReference {
  return {
    name,
    type: typeOf(spec),
    ...(spec.default !== undefined && { default: valueText(spec.default) }),
    about: spec.about,
  };
}

function typeOf(spec: ParamSpec): string {
  switch (spec.type) {
    case "integer":
      return `a whole number ${spec.max === undefined ? `from ${spec.min}` : `from ${spec.min} to ${spec.max}`}`;
    case "choice":
      return `one of ${spec.of.join(", ")}`;
    case "choices":
      return `a list of ${spec.of.join(", ")}`;
    case "text":
      return "text";
    case "fact":
      return spec.kinds === undefined
        ? "the name of a fact"
        : `the name of a declared column (${spec.kinds.join(", ")})`;
  }
}

function exampleOf({ stage, list, use }: ShownUse): string {
  const own = [
    ...(use.id === undefined ? [] : [`id: ${scalar(use.id)}`]),
    ...(use.with === undefined ? [] : [`with: ${mapText(use.with)}`]),
  ];
  const further = stageOf(stage) === "further";
  return [
    further ? "further:" : "stages:",
    `  - ${further ? "id" : "stage"}: ${scalar(stage)}`,
    `    ${list}:`,
    `      - rule: ${use.rule}`,
    ...own.map((line) => `        ${line}`),
    "",
  ].join("\n");
}

function mapText(params: NonNullable<RuleUse["with"]>): string {
  return `{ ${Object.entries(params)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? `[${value.map(scalar).join(", ")}]` : scalar(value)}`)
    .join(", ")} }`;
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") || "none" : value === "" ? "none" : String(value);
}

// Plain words stand without quotes, as people write them; whatever YAML may read as something else has them.
function scalar(value: unknown): string {
  const text = String(value);
  return typeof value === "number" ||
    (/^[a-z][\w-]*$/i.test(text) && !/^(yes|no|on|off|true|false|null|y|n)$/i.test(text))
    ? text
    : JSON.stringify(text);
}
