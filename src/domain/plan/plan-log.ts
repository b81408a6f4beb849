import type { Day } from "../dates.ts";
import type { Finding } from "../finding.ts";
import type { Change } from "./change.ts";
import type { Departure, Move } from "./previous.ts";

/** One plan of a chain: what happened before it, and what it moved. */
export interface LogEntry {
  readonly file: string;
  readonly digest: string;
  readonly asOf: Day;
  readonly placed: number;
  readonly waiting: number;
  readonly refused: number;
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
  /** Who went with this plan. */
  readonly departures: readonly Departure[];
  /** Names by id, as this plan and its predecessor know them. */
  readonly names: ReadonlyMap<string, string>;
}

/** The history that a chain of plans tells, and every place where the chain is broken. */
export interface PlanLog {
  readonly entries: readonly LogEntry[];
  readonly findings: readonly Finding[];
}
