import type { Finding } from "../../domain/finding.ts";
import { type LetterField, type LetterPart, letterFields } from "../../domain/plan/letter.ts";
import { type FileCode, fault } from "../codes.ts";
import { placeAt } from "../text/text-position.ts";

/** A letter's template, or what is wrong in it. */
export interface LetterTemplate {
  readonly parts: readonly LetterPart[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a template: `{{name}}` is a value, `{{#mentor}}...{{/mentor}}` stands where there is one, and
 * `{{^mentor}}...{{/mentor}}` where there is none.
 */
export function parseLetterTemplate(text: string, file: string): LetterTemplate {
  const findings: Finding[] = [];
  const complain = (code: FileCode, at: number, found: string): void => {
    const params = { found, known: Object.keys(letterFields).join(", ") };
    findings.push(fault(code, { file, ...placeAt(text, at) }, params));
  };
  const open: {
    readonly name: LetterField;
    readonly unless: boolean;
    readonly parts: LetterPart[];
    readonly at: number;
  }[] = [];
  const root: LetterPart[] = [];
  let end = 0;
  const shown = withoutTagLines(text);
  for (const match of text.matchAll(/\{\{([#^/]?)\s*([^}]*?)\s*\}\}/g)) {
    const into = open.at(-1)?.parts ?? root;
    const between = shown(end, match.index);
    if (between !== "") into.push({ kind: "text", text: between });
    end = match.index + match[0].length;
    const [, sign = "", name = ""] = match;
    if (!isField(name)) complain("letter/unknown-field", match.index, name);
    else if (sign === "") into.push({ kind: "field", name });
    else if (sign !== "/") open.push({ name, unless: sign === "^", parts: [], at: match.index });
    else {
      const closed = open.pop();
      if (closed?.name !== name) complain("letter/section", match.index, name);
      else (open.at(-1)?.parts ?? root).push({ kind: "section", name, unless: closed.unless, parts: closed.parts });
    }
  }
  root.push({ kind: "text", text: shown(end, text.length) });
  for (const left of open) complain("letter/section", left.at, left.name);
  return { parts: root, findings };
}

/** The text between two places; of a line that holds tags of sections and nothing else, nothing is left. */
function withoutTagLines(text: string): (from: number, to: number) => string {
  const lines = [...text.matchAll(/^(?:[ \t]*\{\{[#^/][^}]*\}\})+[ \t]*(?:\r?\n|$(?![\s\S]))/gm)].map(
    ({ 0: line, index }) => ({ from: index, to: index + line.length }),
  );
  return (from, to) => {
    let [made, at] = ["", from];
    for (const line of lines) {
      if (line.to <= at || line.from >= to) continue;
      made += text.slice(at, Math.max(at, line.from));
      at = Math.min(to, line.to);
    }
    return made + text.slice(at, Math.max(at, to));
  };
}

function isField(name: string): name is LetterField {
  return Object.hasOwn(letterFields, name);
}
