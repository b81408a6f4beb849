import type { ImpossibleOutcome } from "../../app/make-plan.ts";
import type { ConflictReport } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { type ConflictLook, placedConflict, renderConflict } from "../../report/explanation/conflict-report.ts";
import { renderImpossible } from "../../report/explanation/impossible-stages.ts";
import { renderInfeasible } from "../../report/explanation/infeasible.ts";
import { ruleBook } from "../../rules/index.ts";
import { type Io, write } from "../io.ts";
import { lookOn, type StreamLook } from "../terminal.ts";

/** Says that nothing lawful exists, why, and what would help: text on standard error, or JSON on standard output. */
export async function sayImpossible(
  outcome: ImpossibleOutcome,
  options: { readonly color: string },
  json: boolean,
  io: Io,
): Promise<void> {
  const stream = json ? "stdout" : "stderr";
  await write(io[stream], impossibleText(outcome, json ? "json" : "text", lookOn(stream, options, io)));
}

/** Says on standard error, after a plan, which of its further stages are impossible, and what would help. */
export async function sayImpossibleStages(plan: Plan, options: { readonly color: string }, io: Io): Promise<void> {
  if (plan.impossible) await write(io.stderr, renderImpossible(plan, lookOn("stderr", options, io)));
}

function impossibleText(outcome: ImpossibleOutcome, format: "text" | "json", look: StreamLook): string {
  const { answer, problem, irreducible, locateProgramme } = outcome;
  const { programme } = problem;
  const known = irreducible && { irreducible: placedConflict(irreducible, locateProgramme) };
  if (format === "json") return renderInfeasible({ ...answer, ...known }, programme.words, { format, ...look });
  const text = renderInfeasible(answer, programme.words, { format, ...look });
  return irreducible ? `${text}\n${conflictText(irreducible, outcome, look)}` : text;
}

/** Which demands cannot all be met, and what would resolve it. */
export function conflictText(
  report: ConflictReport,
  { problem, locateProgramme }: { readonly problem: Problem; readonly locateProgramme: ConflictLook["locate"] },
  look: StreamLook,
): string {
  const { programme, participants } = problem;
  return renderConflict(report, programme, participants, { ...look, locate: locateProgramme, rules: ruleBook });
}
