import type { ReportOptions } from "../reporter.ts";
import { type Style, styleOf } from "../text/style.ts";
import { wrapText } from "../text/wrap.ts";
import type { CodeReference } from "./code-reference.ts";
import type { ParameterReference, RuleReference } from "./rule-reference.ts";

/** The page of a code or a rule, for a terminal. */
export function renderReference(
  reference: CodeReference | RuleReference,
  look: Pick<ReportOptions, "width" | "color">,
): string {
  const style = styleOf(look);
  const lines = reference.kind === "rule" ? ruleLines(reference, style) : codeLines(reference, style);
  return `${lines.join("\n")}\n`;
}

/** Every rule with its title, then every code: a line each. */
export function renderReferences(all: readonly (CodeReference | RuleReference)[]): string {
  const lines = all.map((one) => (one.kind === "rule" ? `${one.rule}  ${one.title}` : `${one.code}  ${one.what}`));
  return `${lines.join("\n")}\n`;
}

function codeLines({ code, severity, foundIn, what, why, example, fix }: CodeReference, style: Style): string[] {
  return [
    `${style.paint.bold(code)} (${severity}, in ${foundIn})`,
    ...section("What", what, style),
    ...section("Why", why, style),
    ...section("Example", `${severity}: ${example}`, style),
    ...section("What to do", fix, style),
  ];
}

function ruleLines(
  { rule, shape, title, why, what, reads, parameters, example }: RuleReference,
  style: Style,
): string[] {
  return [
    `${style.paint.bold(rule)}: ${title} (${shape})`,
    ...section("What", what, style),
    ...section("Why", why, style),
    ...section("Reads", reads.join(", ") || "no column", style),
    ...(parameters.length === 0
      ? section("Parameters", "none", style)
      : ["", style.paint.bold("Parameters"), ...parameters.flatMap((one) => parameterLines(one, style))]),
    "",
    style.paint.bold("Example, in a programme"),
    ...example
      .trimEnd()
      .split("\n")
      .map((line) => `  ${line}`),
  ];
}

function parameterLines({ name, type, default: usual, about }: ParameterReference, { width }: Style): string[] {
  const rest = `${type}${usual === undefined ? ", must be given" : `; default: ${usual}`}. ${sentenceOf(about)}`;
  return wrapText(`${name}: ${rest}`, Math.max(40, width - 2), 2).map((line) => `  ${line}`);
}

function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function section(head: string, text: string, { width, paint }: Style): string[] {
  return ["", paint.bold(head), ...wrapText(text, Math.max(40, width - 2)).map((line) => `  ${line}`)];
}
