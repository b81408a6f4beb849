import type { Finding, Where } from "./finding.ts";

/** The command was used in a way that cannot be answered: its findings say what and how to mend it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(", "));
    this.findings = findings;
  }
}

/** A question that cannot be answered, for one reason. */
export function usageError(code: string, params: Finding["params"] = {}, where?: Where): UsageError {
  return new UsageError([{ code, severity: "error", ...(where && { where }), params }]);
}

/** Something that cannot be, whatever the input: our own mistake. Exit code 70. */
export class Bug extends Error {
  override readonly name = "Bug";
}
