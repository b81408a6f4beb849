/** The package as a library: the use cases of `app/` for whoever has texts, bytes and plans in memory. */
export { UsageError } from "../domain/errors.ts";
export type { Finding, Severity, Where } from "../domain/finding.ts";
export type { StageGoal } from "../domain/plan/all-goals.ts";
export type { Variant } from "../domain/plan/comparison.ts";
export type { Cutoff, Explanation, Price } from "../domain/plan/explanation.ts";
export type { Forecast, ForecastPart } from "../domain/plan/forecast.ts";
export type { Conflict } from "../domain/plan/impossible-stage.ts";
export type { Plan } from "../domain/plan/plan.ts";
export type { PlanDiff } from "../domain/plan/plan-diff.ts";
export type { GoalResult, Pairing, Placement, Refused, Waiting } from "../domain/plan/plan-entries.ts";
export type { PlanLog } from "../domain/plan/plan-log.ts";
export type { PlanStatus } from "../domain/plan/status/plan-status.ts";
export type { DraftProgramme } from "../domain/programme/draft-programme.ts";
export type { Programme } from "../domain/programme/programme.ts";
/** The programmes that ship with the package, by id; a draft has numbers that its user must fill in. */
export { programmes as builtInProgrammes } from "../programmes/index.ts";
export type { WordedFinding } from "../report/findings/findings.ts";
/** Every format that `render` takes. */
export { type FormatId, formatIds as formats } from "../report/index.ts";
export type { Names } from "../report/plan/plan-scope.ts";
export type { ExplainQuestion } from "./explain/explain-plan.ts";
export type { ForecastAsk } from "./forecast/prepare-forecast.ts";
export type { Letter, LetterFormat } from "./letters.ts";
export type { FileContent, Invalid, PlanGiven, PlanningGiven } from "./library/given.ts";
export {
  type Allocated,
  type AllocateTerms,
  allocate,
  type Checked,
  type Compared,
  check,
  compare,
  type Forecasted,
  forecast,
  pair,
  type ReplanGiven,
  type Replanned,
  replan,
} from "./library/planning.ts";
export {
  diff,
  type Explained,
  explain,
  explainAll,
  letters,
  log,
  pricesOfPlan,
  type Rendered,
  type RenderOptions,
  render,
  status,
  type Validated,
  validate,
} from "./library/plans.ts";
