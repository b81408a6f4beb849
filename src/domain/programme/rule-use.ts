import { anyText, either, list, number, type Of, object, optional, record, text, uses, yesNo } from "../form.ts";

/** A parameter's value, as it stands in a programme file. */
const paramValue = either(anyText, number, yesNo, list(anyText), list(number));
export type ParamValue = Of<typeof paramValue>;

/** A rule put to use: which rule, under which name, with which parameters. */
export const ruleUseForm = object({
  /** The rule's id and version: `applied-in-time@1`. */
  rule: text,
  /** The name under which reasons and goals show it; default: the rule's id. */
  id: optional(text),
  /** Values for the rule's parameters; what is absent takes the parameter's default. */
  with: optional(record(anyText, paramValue)),
});
export interface RuleUse extends Of<typeof ruleUseForm> {}

/** The lists of a stage in which rules are put to use. */
export const ruleLists = {
  who: uses<RuleUse>("who", ruleUseForm),
  rules: uses<RuleUse>("rules", ruleUseForm),
  goals: uses<RuleUse>("goals", ruleUseForm),
};

/** Splits `applied-in-time@1` into its id and its version (a missing version is 0, which no rule has). */
export function parseRuleName(name: string): { readonly id: string; readonly version: number } {
  const [id = "", version = "0"] = name.split("@");
  return { id, version: Number(version) };
}

/** The name under which reasons and goals show a rule put to use. */
export function nameOfUse(use: RuleUse): string {
  return use.id ?? parseRuleName(use.rule).id;
}
