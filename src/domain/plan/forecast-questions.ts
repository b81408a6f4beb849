import type { Chance } from "./chance.ts";

/** One number tried in a search, with what it gave. */
export interface SizeTried {
  readonly size: number;
  readonly everyone: Chance;
}

/** The least number for which everyone is served with the wanted certainty. */
export interface SizeAnswer {
  readonly of: "places" | "mentors";
  readonly certainty: number;
  readonly smallest: number | null;
  /** The least number whose interval reaches the certainty, and the least whose interval lies beyond it. */
  readonly from: number | null;
  readonly to: number | null;
  /** False where a larger number that was tried did worse than a smaller one. */
  readonly monotone: boolean;
  readonly tried: readonly SizeTried[];
}

/** How far the answers move when one assumption goes from its low to its high value, all others as they are. */
export interface SensitivityEntry {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** Share of councils whose director has completed on the programme's day (mean), at the low and the high value. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The difference, with the standard error of paired runs. */
  readonly change: number;
  readonly standardError: number;
  /** The same for the share of those newly appointed who start in time. */
  readonly inTime: {
    readonly atLow: number;
    readonly atHigh: number;
    readonly change: number;
    readonly standardError: number;
  };
}
