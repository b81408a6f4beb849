import { Bug, usageError } from "../../domain/errors.ts";
import { severityOf } from "../../domain/finding.ts";
import type { Rule } from "../../domain/programme/rule-book.ts";
import type { ParamSpec } from "../../domain/programme/rule-params.ts";
import type { ParamValue, RuleUse } from "../../domain/programme/rule-use.ts";
import { fileSeverity } from "../../files/codes.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { defaultProgramme, programmes } from "../../programmes/index.ts";
import { type CodeReference, codeReference } from "../../report/reference/code-reference.ts";
import { type RuleReference, ruleReference, type ShownUse } from "../../report/reference/rule-reference.ts";
import { sentences } from "../../report/wording/wording.ts";
import { ruleBook } from "../../rules/index.ts";

export type Reference = CodeReference | RuleReference;

/**
 * What a finding's code or a rule means; a rule may be named with or without its version.
 * @throws UsageError where there is no such code or rule, with the nearest ones
 */
export function explainCode(name: string): Reference {
  const rule = ruleBook.get(name) ?? [...ruleBook.values()].find(({ id, version }) => name === `${id}@${version}`);
  const found = rule
    ? ruleReference(rule, shownUse(rule), words())
    : codeReference(name, fileSeverity(name) ?? severityOf(name));
  if (found) return found;
  const known = [...Object.keys(sentences), ...ruleBook.keys()];
  throw usageError("explain-code/unknown", { found: name, known: nearestTo(name, known).join(", ") });
}

// The one most alike; then those that share its second half or its area.
function nearestTo(name: string, known: readonly string[]): readonly string[] {
  const [area = "", what = area] = name.replace(/@\d+$/, "").split("/");
  const alike = nearest(name.replace(/@\d+$/, ""), known);
  const sharing = known.filter((code) => code.startsWith(`${area}/`) || (what.length > 2 && code.includes(what)));
  return [...new Set([...(alike === undefined ? [] : [alike]), ...sharing])].slice(0, 6);
}

/** Every rule by its subject, then every code. */
export function allReferences(): readonly Reference[] {
  return [...ruleBook.keys(), ...Object.keys(sentences)].map(explainCode);
}

function words() {
  const programme = programmes.get(defaultProgramme);
  if (!programme) throw new Bug("There is no default programme.");
  return programme.words;
}

/** Where a programme that ships with the tool uses the rule; else as one could. */
export function shownUse(rule: Rule): ShownUse {
  const name = `${rule.id}@${rule.version}`;
  for (const { stages, further = [] } of programmes.values()) {
    for (const one of [...stages, ...further]) {
      const stage = "stage" in one ? one.stage : one.id;
      for (const list of ["who", "rules", "goals"] as const) {
        const use = one[list].find((other) => other.rule === name);
        if (use) return { stage, list, use };
      }
    }
  }
  const list = rule.shape === "priority" ? "goals" : "rules";
  const params = exampleParams(rule);
  const use: RuleUse = { rule: name, ...(Object.keys(params).length > 0 && { with: params }) };
  return { stage: pairingRules.has(rule.id) ? "pairing" : "placing", list, use };
}

const pairingRules: ReadonlySet<string> = new Set(["not-failed-pair", "scored", "beyond-score"]);

/** The parameters of an example: what the rule says itself, else the first value for each that has no default. */
function exampleParams({ params }: Rule): Readonly<Record<string, ParamValue>> {
  const values = Object.entries(params).map(([name, spec]) => [
    name,
    spec.example ?? (spec.default === undefined ? firstValue(spec) : undefined),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Readonly<Record<string, ParamValue>>;
}

function firstValue(spec: ParamSpec): ParamValue {
  switch (spec.type) {
    case "integer":
      return Math.max(1, spec.min);
    case "choice":
      return spec.of[0] ?? "";
    case "choices":
      return spec.of.slice(0, 1);
    case "text":
      return "any text";
    case "fact":
      return "region";
  }
}
