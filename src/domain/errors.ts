import type { Finding } from "./finding.ts";

/** The command was used in a way that cannot be answered: its findings say what and how to mend it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly findings: readonly Finding[];

  constructor(...findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(", "));
    this.findings = findings;
  }
}

/** Something that cannot be, whatever the input: our own mistake. Exit code 70. */
export class Bug extends Error {
  override readonly name = "Bug";
}
