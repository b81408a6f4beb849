import { usageError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { type ReadinessEntry, readinessOf } from "../domain/plan/readiness.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { loadSound } from "./allocate-plan.ts";
import type { ProblemInput } from "./input.ts";

export interface ReadinessOutcome {
  readonly entries: readonly ReadinessEntry[];
  readonly spec: NonNullable<Programme["readiness"]>;
  readonly programme: Programme;
  readonly findings: readonly Finding[];
  readonly exitCode: 0 | 1;
}

/** Who will have what is asked for by the day. @throws UsageError with everything that is wrong with the input */
export async function readiness(
  input: ProblemInput,
  { strict }: { readonly strict?: boolean | undefined } = {},
): Promise<ReadinessOutcome> {
  const { problem, findings } = await loadSound(input, { readOnly: true });
  const { programme, participants } = problem;
  const spec = programme.readiness;
  if (!spec) throw usageError("usage/no-readiness", { found: programme.id });
  const entries = readinessOf(programme, spec, participants);
  return { entries, spec, programme, findings, exitCode: strict && entries.some(({ isLate }) => isLate) ? 1 : 0 };
}
