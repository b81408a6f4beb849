import type { Finding } from "../domain/finding.ts";
import type { Context } from "./context.ts";
import { sayFindings } from "./failure.ts";

/** Says on standard error what was found without ending the run, unless nothing is to be said. */
export async function sayWarnings(
  findings: readonly Finding[],
  { quiet }: { readonly quiet?: boolean | undefined },
  { argv, io }: Context,
): Promise<void> {
  if (!quiet && findings.length > 0) await sayFindings(findings, false, argv, io);
}
