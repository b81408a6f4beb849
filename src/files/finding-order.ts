import type { Finding } from "../domain/finding.ts";

/** Findings in the order of the text; those of one place stay as they were. */
export function inTextOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => lineOf(left) - lineOf(right) || columnOf(left) - columnOf(right));
}

function lineOf(finding: Finding): number {
  return finding.where?.line ?? 0;
}

function columnOf(finding: Finding): number {
  return finding.where?.column ?? 0;
}
