/** What differs between two plans, and why. */
export interface PlanDiff {
  /** Nothing that decides or is decided differs. */
  readonly same: boolean;
  readonly old: PlanMark;
  readonly new: PlanMark;
  /** People whose own facts differ, with the names of these facts; and people who came or went. */
  readonly facts: readonly { readonly participant: string; readonly facts: readonly string[] }[];
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Parts of the programme that differ: `intakes.2009-10.places`, with both values as JSON. */
  readonly programme: readonly { readonly path: string; readonly old: string; readonly new: string }[];
  readonly seed?: { readonly old: string; readonly new: string } | undefined;
  readonly moves: readonly DiffMove[];
  readonly cadre: { readonly joined: readonly string[]; readonly left: readonly string[] };
  readonly pairings: readonly DiffPairing[];
  /** What further stages (learning sets, sessions ...) give to whom. */
  readonly assignments: readonly (DiffPairing & { readonly stage: string })[];
  readonly goals: readonly DiffGoal[];
}

export interface PlanMark {
  readonly digest: string;
  readonly programme: string;
  readonly asOf: string;
}

/**
 * Why somebody moved: their place changed when only the facts were changed, then the programme as well, then the lot, then
 * what the plan goes on from; found by allocating in between. `other`: none of these explains it.
 */
export type DiffCause = "facts" | "programme" | "lot" | "previous" | "other";

/** A place before and after: an intake, `waiting`, `refused`, or empty where they are not in the plan. */
export interface DiffMove {
  readonly participant: string;
  readonly from: string;
  readonly to: string;
  readonly cause: DiffCause;
}

export interface DiffPairing {
  readonly participant: string;
  /** Empty: no mentor. */
  readonly from: string;
  readonly to: string;
}

/** A goal's value in both plans; absent where a plan has no such goal. */
export interface DiffGoal {
  readonly stage: string;
  readonly rule: string;
  readonly old?: number | undefined;
  readonly new?: number | undefined;
}
