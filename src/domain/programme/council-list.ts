import type { Day } from "../dates.ts";

/** The councils that a programme knows on its day: current ones by code, and ended ones with their successors. */
export interface CouncilList {
  readonly current: Readonly<Record<string, string>>;
  readonly ended: Readonly<
    Record<string, { readonly name: string; readonly endedOn: Day; readonly successors: readonly string[] }>
  >;
}
