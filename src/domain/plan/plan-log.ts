import type { Day } from "../dates.ts";
import type { DrawSource } from "../draw/announcement.ts";
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

/** An announcement, and whether a plan of the chain was drawn by it. */
export interface LoggedAnnouncement {
  readonly digest: string;
  readonly announcedOn: Day;
  readonly source: DrawSource;
  /** Why there was another one after the first. */
  readonly reason?: string | undefined;
  readonly used: boolean;
}

/** The history that a chain of plans tells, and every place where the chain is broken. */
export interface PlanLog {
  readonly entries: readonly LogEntry[];
  /** Every announcement of a draw that the plans name, oldest first. */
  readonly announcements: readonly LoggedAnnouncement[];
  readonly findings: readonly Finding[];
}
