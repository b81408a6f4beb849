import { Bug } from "../../domain/errors.ts";
import type { Variant } from "../../domain/plan/comparison.ts";
import type { ConflictReport } from "../../domain/plan/explanation.ts";
import type { Forecast, ForecastPart } from "../../domain/plan/forecast.ts";
import type { Conflict } from "../../domain/plan/impossible-stage.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { DraftProgramme } from "../../domain/programme/draft-programme.ts";
import { type WordedFinding, wordedFindings } from "../../report/findings/findings.ts";
import { allocatePlan, type PlanOutcome, pairPlan } from "../allocate-plan.ts";
import { checkInput } from "../check-input.ts";
import { comparePlans } from "../compare-plans.ts";
import { forecastPlan } from "../forecast/forecast-plan.ts";
import type { ForecastAsk } from "../forecast/prepare-forecast.ts";
import type { ProgrammeInput, TableOptions } from "../input.ts";
import type { ImpossibleOutcome } from "../make-plan.ts";
import { type ReplanTerms, replanPlan } from "../replan-plan.ts";
import {
  type FileContent,
  fileGiven,
  type Invalid,
  orInvalid,
  type PlanGiven,
  type PlanningGiven,
  planGiven,
  problemGiven,
  programmeGiven,
  readingGiven,
} from "./given.ts";

export interface AllocateTerms {
  /** Say of each stage that leaves somebody without why it must. */
  readonly strict?: boolean | undefined;
}

/** No lawful plan exists; the inspector has confirmed it. */
export interface Infeasible {
  readonly status: "infeasible";
  /** A stage, or the id of a further one. */
  readonly stage: string;
  readonly conflict: Conflict;
  /** Demands of which each is needed for the conflict, and what would resolve it; none of a further stage. */
  readonly irreducible?: ConflictReport | undefined;
  readonly findings: readonly WordedFinding[];
}

/** A plan; or that nothing lawful exists, with who stands in whose way; or that the input has errors. */
export type Allocated =
  | {
      readonly status: "planned";
      /** A further stage that is impossible stands in `impossible`, and is an error among the findings. */
      readonly plan: Plan;
      /** With `strict`: why somebody is left without. */
      readonly leftOut: readonly ConflictReport[];
      readonly findings: readonly WordedFinding[];
    }
  | Infeasible
  | Invalid;

/** Places everyone, chooses the cadre and pairs the newly appointed. The same input gives the same plan, to the byte. */
export function allocate(given: PlanningGiven, terms: AllocateTerms = {}): Promise<Allocated> {
  return orInvalid(async () => allocated(await allocatePlan(problemGiven("allocate", given), terms)));
}

/** Only the pairing stage; `councils` are the mentees. With scores and no programme, by the scores. */
export function pair(given: PlanningGiven, terms: AllocateTerms = {}): Promise<Allocated> {
  return orInvalid(async () => allocated(await pairPlan(problemGiven("pair", given), terms)));
}

function allocated(outcome: PlanOutcome | ImpossibleOutcome): Allocated {
  if (outcome.status === "infeasible") return infeasible(outcome);
  const { status, plan, leftOut, warnings, impossible } = outcome;
  return { status, plan, leftOut, findings: wordedFindings([...warnings, ...impossible]) };
}

function infeasible({ status, answer, irreducible, warnings, findings }: ImpossibleOutcome): Infeasible {
  const { stage, conflict } = answer;
  return { status, stage, conflict, irreducible, findings: wordedFindings([...warnings, ...findings]) };
}

export interface Checked {
  /** No error was found, and a lawful plan exists. */
  readonly ok: boolean;
  readonly findings: readonly WordedFinding[];
}

/** Everything for which `allocate` would refuse the input, and every warning. */
export async function check(given: PlanningGiven): Promise<Checked> {
  const checked = await orInvalid(() => checkInput(problemGiven("check", given)));
  if ("status" in checked) return { ok: false, findings: checked.findings };
  return { ok: checked.exitCode === 0, findings: wordedFindings(checked.findings) };
}

/** Another way to plan the same people. */
export interface VariantGiven extends Pick<ProgrammeInput, "set"> {
  readonly title: string;
  readonly programme?: string | DraftProgramme | undefined;
}

export type Compared =
  | {
      readonly status: "compared";
      readonly variants: readonly Variant[];
      /** Whether any variant decides otherwise than the first. */
      readonly differ: boolean;
      readonly findings: readonly WordedFinding[];
    }
  | Invalid;

/** Plans the same people in several ways, and says what each changes against the first. */
export function compare(given: PlanningGiven, variants: readonly VariantGiven[]): Promise<Compared> {
  return orInvalid(async () => {
    const named = variants.map(({ programme, ...one }) => ({ ...one, programme: programmeGiven(programme) }));
    const outcome = await comparePlans(problemGiven("compare", given), named);
    const findings = wordedFindings(outcome.findings);
    return { status: "compared" as const, variants: outcome.variants, differ: outcome.differ, findings };
  });
}

export interface ReplanGiven extends TableOptions, Pick<ProgrammeInput, "set" | "map" | "dates"> {
  readonly plan: PlanGiven;
  /** changes.csv: what happened since; absent: nothing. */
  readonly changes?: FileContent | undefined;
  /** How the changes are read: the text of the part `reading:` of a programme. */
  readonly reading?: FileContent | undefined;
}

export type Replanned =
  | {
      readonly status: "planned";
      readonly plan: Plan;
      /** With `priced` or `moves`: what fewer moves would cost. */
      readonly lines: readonly { readonly moves: number; readonly waiting: number; readonly kind: "sticky" | "free" }[];
      readonly findings: readonly WordedFinding[];
    }
  | { readonly status: "too-few-moves"; readonly findings: readonly WordedFinding[] }
  | Infeasible
  | Invalid;

/** Updates a plan after changes, moving as few people as possible. */
export function replan(given: ReplanGiven, terms: ReplanTerms = {}): Promise<Replanned> {
  return orInvalid(async (): Promise<Replanned> => {
    const { plan, changes, reading, ...rest } = given;
    const source = changes === undefined ? undefined : fileGiven("replan", "changes", changes);
    const outcome = await replanPlan(
      { ...rest, plan: planGiven("replan", plan), changes: source, reading: readingGiven(reading) },
      terms,
    );
    if (outcome.status === "infeasible") return infeasible(outcome);
    if (outcome.status === "too-few-moves")
      return { status: outcome.status, findings: wordedFindings(outcome.findings) };
    const { status, lines, warnings, impossible } = outcome;
    return { status, plan: outcome.plan, lines, findings: wordedFindings([...warnings, ...impossible]) };
  });
}

export type Forecasted =
  | {
      readonly status: "forecast";
      /** With `shard`, a part of it. */
      readonly forecast: Forecast | ForecastPart;
      readonly findings: readonly WordedFinding[];
    }
  | Invalid;

/** Simulates years of turnover, each planned again, in one thread. */
export function forecast(given: PlanningGiven, ask: ForecastAsk): Promise<Forecasted> {
  return orInvalid(async () => {
    const { answer, findings } = await forecastPlan(problemGiven("forecast", given), ask);
    if (!answer) throw new Bug("a forecast was stopped, and nothing here can stop it");
    return { status: "forecast" as const, forecast: answer, findings: wordedFindings(findings) };
  });
}
