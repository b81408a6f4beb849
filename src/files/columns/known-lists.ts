import { cohortSlotId } from "../../domain/problem.ts";
import { openingsOf } from "../../domain/programme/openings.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { foldName } from "../tables/cells.ts";

export interface KnownLists {
  readonly councils: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly intakes: ReadonlySet<string>;
}

export const nothingKnown: KnownLists = {
  councils: new Set(),
  regions: new Set(),
  types: new Set(),
  intakes: new Set(),
};

/** What a programme knows, by which cells show what their column is. */
export function knownLists({ councils, regions, types, intakes }: Programme): KnownLists {
  const ended = Object.values(councils?.ended ?? {}).map(({ name }) => name);
  const openings = intakes.flatMap(openingsOf);
  return {
    councils: new Set([...Object.values(councils?.current ?? {}), ...ended].map(foldName)),
    regions: new Set(regions.map(foldName)),
    types: new Set(types.map(foldName)),
    intakes: new Set(
      openings.flatMap(({ id, cohorts = [] }) => [id, ...cohorts.map((one) => cohortSlotId(id, one.id))]),
    ),
  };
}
