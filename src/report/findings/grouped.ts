import type { Finding, Severity } from "../../domain/finding.ts";

/** Above as many findings, text shows a summary and a few examples of each kind. */
export const mostShown = 20;
/** How many examples of a kind are shown then. */
export const examplesShown = 3;

/** Findings of one code in one column (or under one key of a document). */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  /** Absent where the finding is of no column. */
  readonly column?: string | undefined;
  readonly findings: readonly Finding[];
}

/** Findings by kind, in the order in which each kind comes first; errors before warnings before notes. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, columnOf(finding)]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const bySeverity = (severity: Severity): FindingGroup[] =>
    [...groups.values()].flatMap((members) => {
      const [first] = members;
      if (first?.severity !== severity) return [];
      return [{ code: first.code, severity, column: columnOf(first), findings: members }];
    });
  return [...bySeverity("error"), ...bySeverity("warning"), ...bySeverity("note")];
}

function columnOf({ params, path }: Finding): string | undefined {
  if (typeof params.column === "string") return params.column;
  return path?.findLast((part) => typeof part === "string");
}
