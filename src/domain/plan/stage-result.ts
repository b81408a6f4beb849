import type { Day } from "../dates.ts";
import type { StageCertificate } from "./certificate.ts";
import type { GoalResult, Reason } from "./plan-entries.ts";

/** Somebody in a slot of a further stage. */
export interface Assignment {
  readonly participant: string;
  readonly slot: string;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  /** `assigned`, then `relaxed/<rule>` for each wish that is not met. */
  readonly reasons: readonly Reason[];
}

/** Who sought a slot and has none: `without/no-lawful-slot` and the rules that refuse, `without/places`, `without/shares`. */
export interface WithoutSlot {
  readonly participant: string;
  readonly reasons: readonly Reason[];
}

/** What a further stage gave out, with goals and a certificate of its own. */
export interface StageResult {
  readonly id: string;
  readonly kind: string;
  readonly slots: readonly {
    readonly id: string;
    readonly title?: string | undefined;
    readonly places: number;
    readonly startsOn?: Day | undefined;
    readonly endsOn?: Day | undefined;
  }[];
  readonly assignments: readonly Assignment[];
  readonly without: readonly WithoutSlot[];
  readonly goals: readonly Omit<GoalResult, "stage">[];
  readonly certificate: Omit<StageCertificate, "stage">;
}
