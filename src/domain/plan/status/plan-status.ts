import type { Day } from "../../dates.ts";
import type { Completion } from "../completion.ts";
import type { Progress } from "./progress.ts";
import type { ToDo } from "./to-do.ts";

/** A plan against what became of it, on a day. */
export interface PlanStatus {
  readonly asOf: Day;
  readonly intakes: readonly IntakeStatus[];
  readonly completion: CompletionStatus | undefined;
  readonly toDo: ToDo;
  readonly progress: Progress;
}

/** How far an intake has come: each number counts people, and includes those after it. */
export interface IntakeStatus {
  readonly id: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly places: number;
  /** Places offered above the number by policy, and why. */
  readonly overbook: number;
  readonly overbookReason: string;
  /** By the first plan of the chain. */
  readonly planned: number;
  /** With an offer, an acceptance or a start, withdrawn ones too. */
  readonly offered: number;
  readonly accepted: number;
  readonly started: number;
  readonly completed: number;
  /** Gave the place up, or are gone, before they completed. */
  readonly withdrawn: number;
  /** Placed by the plan at present. */
  readonly placed: number;
  /** Started beyond what was planned (below 0: fewer), or nothing where it has not started. */
  readonly drift: number | null;
  /** Those who wait and could take a place, the first first: in time before late. */
  readonly reserves: readonly string[];
}

/** Whether everybody in the plan will have completed by the programme's day; the figures, population by population. */
export interface CompletionStatus extends Completion {
  /** Free places in intakes that have not begun and end in time. */
  readonly freePlaces: number;
  /** `met` by this plan; `open` while there are places enough; `missed` where there cannot be. */
  readonly outlook: "met" | "open" | "missed";
}
