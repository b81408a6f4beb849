import type { Named } from "../../domain/people/find-people.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { cohortSlotId } from "../../domain/problem.ts";

/** What of a plan its changes may name. */
export type ChangedPlan = Pick<Plan, "digest" | "programme" | "participants" | "mentors" | "previous">;

/** Whom and what lines may name, under all their names. */
export interface Known {
  readonly people: readonly Named[];
  readonly gone: readonly Named[];
