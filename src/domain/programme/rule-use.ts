/** A parameter's value, as it stands in a programme file. */
export type ParamValue = string | number | boolean | readonly string[] | readonly number[];

/** A rule put to use: which rule, under which name, with which parameters. */
export interface RuleUse {
  /** The rule's id and version: `applied-in-time@1`. */
  readonly rule: string;
  /** The name under which reasons and goals show it; default: the rule's id. */
  readonly id?: string | undefined;
  /** Values for the rule's parameters; what is absent takes the parameter's default. */
  readonly with?: Readonly<Record<string, ParamValue>> | undefined;
}

/** Splits `applied-in-time@1` into its id and its version (a missing version is 0, which no rule has). */
export function parseRuleName(name: string): { readonly id: string; readonly version: number } {
  const [id = "", version = "0"] = name.split("@");
  return { id, version: Number(version) };
}

/** The name under which reasons and goals show a rule put to use. */
export function nameOfUse(use: RuleUse): string {
  return use.id ?? parseRuleName(use.rule).id;
}
