import type { Sheet } from "./cell-reader.ts";
import { type CellParser, foldName, parseKnown } from "./cells.ts";

/**
 * A value of a list, or what people write for one where only one of the list can be meant: "Eastern" is the East of
 * England, "MD" a metropolitan district. What was read in place of what is noted, to be said once.
 */
export function listedParser(sheet: Sheet, column: "region" | "type", listed: readonly string[]): CellParser<string> {
  const read = parseKnown(listed);
  const groups = otherNames[column].map((names) => new Set(names.map(foldName)));
  return (text) => {
    const found = read(text);
    if ("value" in found) return found;
    const folded = foldName(text);
    const meant = listed.filter((name) => groups.some((names) => names.has(folded) && names.has(foldName(name))));
    const [value] = meant;
    if (value === undefined || meant.length > 1) return found;
    const { replaced } = sheet.reading.said;
    replaced.set(column, (replaced.get(column) ?? new Map<string, string>()).set(text, value));
    return { value };
  };
}

/** Names of one thing; "the", case and punctuation do not count. Names that may be two things (`CC`) are not here. */
const otherNames: Readonly<Record<"region" | "type", readonly (readonly string[])[]>> = {
  region: [
    ["East of England", "Eastern", "East", "East England", "Eastern England", "Eastern region", "East Anglia", "EoE"],
    ["East Midlands", "E Midlands", "East Mids", "EM"],
    ["West Midlands", "W Midlands", "West Mids", "WM"],
    ["London", "Greater London", "London region", "Inner London", "Outer London", "GLA"],
    ["North East", "North East England", "Northeast", "N East", "NE"],
    ["North West", "North West England", "Northwest", "N West", "NW"],
    ["South East", "South East England", "Southeast", "S East", "SE"],
    ["South West", "South West England", "Southwest", "S West", "SW"],
    [
      ...["Yorkshire and The Humber", "Yorks & Humber", "Yorkshire & Humberside", "Yorks & Humberside", "Yorkshire"],
      ...["Yorkshire Humber", "Yorks", "Y&H", "YH", "Yorkshire and Humber region"],
    ],
  ],
  type: [
    ["county", "shire county", "county council", "shire", "SC", "CTY", "two-tier county", "non-metropolitan county"],
    ["unitary", "unitary authority", "unitary council", "UA"],
    [
      ...["metropolitan district", "MD", "met", "met district", "metropolitan", "metropolitan borough", "met borough"],
      ...["metropolitan borough council", "metropolitan district council", "metropolitan authority", "MBC", "MDC"],
    ],
    [
      ...["London borough", "LB", "LBO", "London borough council", "Inner London borough", "Outer London borough"],
      ...["ILB", "OLB", "London"],
    ],
    ["City of London", "City of London Corporation", "City corporation"],
    ["Isles of Scilly", "Council of the Isles of Scilly"],
  ],
};
