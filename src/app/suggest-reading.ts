import type { Finding } from "../domain/finding.ts";
import type { InputRecord } from "../domain/plan/plan.ts";
import { isBlankWord } from "../files/tables/blank-words.ts";
import { foldHeading } from "../files/tables/table.ts";
import { wordedFindings } from "../report/findings/findings.ts";

/** More open questions than this nobody answers in a file. */
const mostOpen = 40;

/**
 * The part `reading:` of a programme that reads the main list as it was read now, with what is still open as comments: a
 * file for `--reading`, so that a list is read the same way wherever it is read again. Every text is quoted.
 */
export function suggestedReading(inputs: readonly InputRecord[], findings: readonly Finding[]): string {
  const main = inputs[0];
  const { sheet, headerRow, columns = {}, dates = {}, blank = {}, replace = {} } = main?.reading ?? {};
  const columnOf = (heading: string): string =>
    Object.entries(columns).find(([, headings]) => headings.includes(heading))?.[0] ?? foldHeading(heading);
  const replaced = new Map(
    Object.entries(replace).map(([column, values]) => [column, new Map(Object.entries(values))]),
  );
  const open: Finding[] = [];
  for (const found of findings) {
    if (found.severity !== "error" && found.params.suggestions === undefined) continue;
    const { column, found: text, suggestion } = found.params;
    const isMeant = found.code === "cell/not-in-list" && typeof column === "string" && typeof suggestion === "string";
    if (!isMeant) open.push(found);
    else {
      const key = columnOf(column);
      replaced.set(key, (replaced.get(key) ?? new Map<string, string>()).set(String(text), suggestion));
    }
  }
  const words = [...new Set(Object.values(blank).flatMap((counts) => Object.keys(counts)))];
  const own = words.filter((word) => !isBlankWord(word, new Set()));
  const lines = [
    ...(sheet === undefined ? [] : [`  sheet: ${quoted(sheet)}`]),
    ...(headerRow === undefined ? [] : [`  headerRow: ${headerRow}`]),
    ...table(
      "columns",
      Object.entries(columns).map(([column, headings]) => [column, list(headings)]),
    ),
    ...table(
      "dates",
      Object.entries(dates).map(([column, order]) => [column, quoted(order)]),
    ),
    ...(own.length === 0 ? [] : [`  blank: ${list(own)}`]),
    ...(replaced.size === 0 ? [] : ["  replace:"]),
    ...[...replaced].flatMap(([column, values]) => [
      `    ${quoted(column)}:`,
      ...[...values].map(([from, to]) => `      ${quoted(from)}: ${quoted(to)}`),
    ]),
  ];
  const head = `# How ${oneLine(main?.name ?? "the list")} is read: give this file to --reading, or paste it into a programme.`;
  return `${[head, lines.length === 0 ? "reading: {}" : "reading:", ...lines, ...comments(open)].join("\n")}\n`;
}

function table(name: string, entries: readonly (readonly [string, string])[]): string[] {
  if (entries.length === 0) return [];
  return [`  ${name}:`, ...entries.map(([key, value]) => `    ${quoted(key)}: ${value}`)];
}

function comments(open: readonly Finding[]): string[] {
  const said = wordedFindings(open).map(({ message, remedy }) => oneLine(`${message} ${remedy}`));
  const lines = [...new Set(said)];
  if (lines.length === 0) return [];
  const more = lines.length > mostOpen ? [`# - and ${lines.length - mostOpen} more: dcs-plan check says all`] : [];
  return ["# Still open:", ...lines.slice(0, mostOpen).map((line) => `# - ${line}`), ...more];
}

/** JSON's texts are YAML's, whatever they hold. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(", ")}]`;
}

// A line end would end the comment.
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
