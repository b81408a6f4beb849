import type { Finding } from "../../domain/finding.ts";
import { type LetterField, type LetterPart, letterFields } from "../../domain/plan/letter.ts";
import { type FileCode, fault } from "../codes.ts";

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
    const line = text.slice(0, at).split("\n").length;
    const params = { found, known: Object.keys(letterFields).join(", ") };
    findings.push(fault(code, { file, line }, params));
  };
  const open: {
    readonly name: LetterField;
    readonly unless: boolean;
    readonly parts: LetterPart[];
    readonly at: number;
  }[] = [];
  const root: LetterPart[] = [];
  let end = 0;
  // A tag that has a line to itself leaves no empty line behind.
  for (const match of text.matchAll(
    /^[ \t]*\{\{([#^/])\s*([^}]*?)\s*\}\}[ \t]*\r?\n|\{\{([#^/]?)\s*([^}]*?)\s*\}\}/gm,
  )) {
    const into = open.at(-1)?.parts ?? root;
    if (match.index > end) into.push({ kind: "text", text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [sign, name] = [match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? ""];
    if (!isField(name)) complain("letter/unknown-field", match.index, name);
    else if (sign === "") into.push({ kind: "field", name });
    else if (sign !== "/") open.push({ name, unless: sign === "^", parts: [], at: match.index });
    else {
      const closed = open.pop();
      if (closed?.name !== name) complain("letter/section", match.index, name);
      else (open.at(-1)?.parts ?? root).push({ kind: "section", name, unless: closed.unless, parts: closed.parts });
    }
  }
  root.push({ kind: "text", text: text.slice(end) });
  for (const left of open) complain("letter/section", left.at, left.name);
  return { parts: root, findings };
}

function isField(name: string): name is LetterField {
  return Object.hasOwn(letterFields, name);
}
