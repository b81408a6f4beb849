import { checkPlan } from "../../check/check-plan.ts";
import { UsageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { Plan, ScoreRow } from "../../domain/plan/plan.ts";
import { parsePlan } from "../../files/plan/plan-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { ruleBook } from "../../rules/index.ts";
import { programmeOrigin } from "../load/built-in-programme.ts";
import { readSource } from "../load/read-source.ts";
import type { LookOptions } from "../options.ts";
import { openValidations } from "../output/validation-outputs.ts";
import type { Context } from "../program.ts";

export interface ValidateOptions extends LookOptions {
  readonly requireProof?: boolean | undefined;
  readonly format?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly scores?: string | undefined;
}

/** `dcs-plan validate`: 0 lawful and every claim confirmed, 1 anything found, 2 no plan at all. */
export async function runValidate(path: string, options: ValidateOptions, { io }: Context): Promise<number> {
  const outputs = await openValidations(path, options, io);
  const source = await readSource(path, io);
  const { text, findings: decoding } = decodeText(source);
  if (hasErrors(decoding)) throw new UsageError(...decoding);
  const parsed = parsePlan({ file: source.file, text });
  if (!parsed.readable) throw new UsageError(...parsed.findings);
  if (!parsed.plan) {
    await outputs.write({ file: path, goals: [], findings: parsed.findings });
    return 1;
  }
  const { plan, locate } = parsed;
  const given = options.scores === undefined ? undefined : await scoresOf(plan, options.scores, io);
  const check = checkPlan(plan, ruleBook, given);
  const unproved = options.requireProof ? check.goals.flatMap(searchFinding) : [];
  const programme = await programmeOrigin(plan);
  const placed = [...check.findings, ...unproved, ...(programme?.findings ?? [])].map((found) => ({
    ...found,
    where: found.path && locate(found.path),
  }));
  const findings = [...parsed.findings, ...placed];
  await outputs.write({ file: path, plan, programme, goals: check.goals, findings });
  return hasErrors(findings) ? 1 : 0;
}

/** The table that a plan is too small to hold. @throws UsageError where it is another one, or none at all */
async function scoresOf({ inputs }: Plan, path: string, io: Context["io"]): Promise<readonly ScoreRow[]> {
  const { loadScores } = await import("../load/load-scores.ts");
  const { rows, input, findings } = await loadScores(path, {}, io);
  if (hasErrors(findings)) throw new UsageError(...findings);
  const expected = inputs.find(({ role }) => role === "scores")?.sha256 ?? "none";
  if (input.sha256 === expected) return rows;
  const params = { expected, found: input.sha256 };
  throw new UsageError({ code: "scores/other", severity: "error", where: { file: path }, params });
}

function searchFinding({ stage, rule, proof }: { stage: string; rule: string; proof: string }, at: number): Finding[] {
  if (proof === "certificate") return [];
  return [{ code: "proof/search-only", severity: "error", path: ["goals", at, "proof"], params: { stage, rule } }];
}
