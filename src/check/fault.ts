import type { Finding } from "../domain/finding.ts";
import type { CheckCode } from "./codes.ts";

/** A place inside the plan document. */
export type Path = readonly (string | number)[];

/** A finding of the inspector at a place of the plan document; the caller adds file, line and column. */
export function fault(code: CheckCode, path: Path, params: Finding["params"] = {}): Finding {
  return { code, severity: "error", path, params };
}

/** A list as one text, for a finding's parameter. */
export function listed(items: readonly string[]): string {
  return items.join(", ");
}

/** Whether two lists of texts are the same, in the same order. */
export function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, at) => item === right[at]);
}
