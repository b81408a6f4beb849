import { largest } from "../../domain/append.ts";
import { ownValue } from "../../domain/own-value.ts";
import type { ColumnSet } from "../columns/columns.ts";
import { recognisedColumns } from "../columns/recognised-columns.ts";
import { type CellParser, parseCount, parseJudgement, parseStatus, parseYesNo } from "./cells.ts";

/**
 * Tells whether a row that ends before its last columns may be read, those being blank: it reaches the last column that
 * it needs, and each of its cells fits its column, so that none is missing in between.
 */
export function shortRowTest(heading: readonly string[], set: ColumnSet): (cells: readonly string[]) => boolean {
  const columns = new Map(
    recognisedColumns(heading, set)
      .filter(({ how }) => how === "exact" || how === "sure")
      .map(({ index, column }) => [column, index]),
  );
  const required = set.required.map((column) => columns.get(column));
  const needed = largest(required.map((index) => index ?? heading.length));
  return (cells) => {
    if (cells.length <= needed || cells.length < 2) return false;
    return [...columns].every(([column, index]) => {
      const text = cells[index]?.trim() ?? "";
      return text === "" ? !set.required.includes(column) : fits(column, text);
    });
  };
}

function fits(column: string, text: string): boolean {
  const parse = ownValue(parsers, column);
  if (parse) return "value" in parse(text);
  if (/_on$|_since$|_until$|^date$/.test(column)) return /\d/.test(text) && text.length <= 30;
  if (column === "council_code") return /\d/.test(text) && !/\s/.test(text);
  if (names.has(column)) return /\p{L}/u.test(text) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text);
  return true;
}

const parsers: Readonly<Record<string, CellParser<unknown>>> = {
  status: parseStatus,
  judgement: parseJudgement,
  mentor_volunteer: parseYesNo,
  capacity: parseCount,
};

const names: ReadonlySet<string> = new Set(["participant", "mentor", "council", "region", "type"]);
