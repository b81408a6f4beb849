import { largest } from "../../domain/append.ts";
import { sortedBy } from "../../domain/compare.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { PageView } from "./page-view.ts";
import { tiles } from "./tile-layout.ts";

/** One council on the map, with what is shown for it. */
export interface Tile {
  readonly code: string;
  readonly short: string;
  readonly column: number;
  readonly row: number;
  readonly region: string;
  readonly name: string;
  readonly people: readonly Participant[];
}

/** A tile for every council of the map of England, with those of the plan's people who are from there. */
export function englandTiles(view: PageView): Tile[] {
  const byCode = peopleByCouncil(view.plan.participants);
  const listed = view.plan.programme.councils?.current ?? {};
  return tiles.map((tile) => {
    const code = [tile.code, ...(olderCodes[tile.code] ?? [])].find((one) => byCode.has(one)) ?? tile.code;
    const people = byCode.get(code) ?? [];
    const name = people[0]?.councils.find((one) => one.code === code)?.name ?? listed[code] ?? tile.short;
    return { ...tile, code, people, name };
  });
}

/** Codes that councils of the map had before: Northumberland and Gateshead until 2013. */
const olderCodes: Readonly<Record<string, readonly string[]>> = {
  E06000057: ["E06000048"],
  E08000037: ["E08000020"],
};

function peopleByCouncil(people: readonly Participant[]): Map<string, Participant[]> {
  const found = new Map<string, Participant[]>();
  for (const person of people)
    for (const { code } of person.councils) found.set(code, [...(found.get(code) ?? []), person]);
  return found;
}

/** Tiles below the map for people whose councils are not on it. */
export function leftovers(known: readonly Tile[], view: PageView): Tile[] {
  const codes = new Set(known.map(({ code }) => code));
  const others = view.plan.participants.filter(({ councils }) => !councils.some(({ code }) => codes.has(code)));
  const below = largest(known.map(({ row }) => row)) + 2;
  return regionTiles(others, below);
}

/** Tiles region by region from the top, sixteen in a row, in the order of their councils' names. */
export function regionTiles(people: readonly Participant[], top: number): Tile[] {
  const regions = sortedBy([...new Set(people.map(({ region }) => region))], (region) => region);
  let row = top;
  return regions.flatMap((region) => {
    const mine = people.filter((person) => person.region === region);
    const councils = sortedBy([...peopleByCouncil(mine)], ([, [first]]) => first?.councils[0]?.name ?? "");
    const from = row;
    row += Math.ceil(councils.length / perRow) + 1;
    return councils.map(([code, inside], at) => {
      const name = inside[0]?.councils.find((one) => one.code === code)?.name ?? code;
      const place = { column: at % perRow, row: from + 1 + Math.floor(at / perRow) };
      return { code, short: shortOf(name), ...place, region, name, people: inside };
    });
  });
}

const perRow = 16;

function shortOf(name: string): string {
  return Array.from(name.replace(/[^\p{L}\p{N}]/gu, ""))
    .slice(0, 3)
    .join("");
}
