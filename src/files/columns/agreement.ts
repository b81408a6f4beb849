import { foldText } from "../../domain/people/ids.ts";
import { isBlankWord } from "../tables/blank-words.ts";
import { foldName, parseJudgement, parseStatus, parseYesNo } from "../tables/cells.ts";
import type { ColumnSet } from "./columns.ts";

/** What stands beside a heading that is not sure. */
export interface Beside {
  /** The council has its own column. */
  readonly council: boolean;
  /** Columns of contacts, which stand beside people. */
  readonly contact: boolean;
  /** The columns that the heading may be. */
  readonly wanted: readonly string[];
}

/**
 * Whether the cells below a heading are what its column holds: nearly all of them, since a list holds slips and words for
 * blank. A column of which cells can tell nothing agrees with none.
 */
export function agrees(column: string, values: readonly string[], set: ColumnSet, beside: Beside): boolean {
  const told = values.filter((value) => !isBlankWord(value));
  if (told.length === 0) return false;
  const most = (fits: (value: string) => boolean): boolean =>
    told.filter(fits).length * 10 >= told.length * (told.length < 10 ? 10 : 8);
  const lists = set.lists;
  switch (column) {
    case "council":
      return most((value) => lists.councils.has(foldName(value)) || /\b(council|borough|county)\b/i.test(value));
    case "participant":
    case "mentor": {
      const councils = told.filter((value) => lists.councils.has(foldName(value))).length;
      return (beside.council || beside.contact) && councils * 5 < told.length && most(looksLikeName);
    }
    case "council_code":
      return most((value) => /^[EWSN]\d{8}$/.test(value));
    case "borders":
      return most((value) => /^[EWSN]\d{8}([;, ]+[EWSN]\d{8})*$/.test(value));
    case "region":
      return lists.regions.size > 0 && most((value) => lists.regions.has(foldName(value)));
    case "type":
      return lists.types.size > 0 && most((value) => lists.types.has(foldName(value)));
    case "status":
      return most((value) => "value" in parseStatus(value));
    case "judgement":
      return most((value) => "value" in parseJudgement(value));
    case "mentor_volunteer":
      return most((value) => "value" in parseYesNo(value));
    case "preferred_intakes":
    case "unavailable_intakes":
    case "pinned_intake":
      return most((value) => value.split(/[;,]/).every((part) => lists.intakes.has(part.trim())));
    default:
      return false;
  }
}

// Two to five words of letters with capitals, or `Surname, Given name`.
function looksLikeName(value: string): boolean {
  if (/\d/.test(value) || foldText(value).split(" ").length > 6) return false;
  return /^\p{Lu}[\p{L}\p{M}'’.-]*,?(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|la|le|van|von|der|den|al|bin|del))+$/u.test(
    value,
  );
}
