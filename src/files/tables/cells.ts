import { type Day, parseDay } from "../../domain/dates.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { FactValue } from "../../domain/people/people.ts";
import { type Judgement, judgements, type Status, statuses } from "../../domain/people/people.ts";
import type { FactSpec, FactType, FactValues } from "../../domain/programme/fact-spec.ts";
import type { FileCode, Params } from "../codes.ts";
import { nearest } from "../text/near-miss.ts";
import { whyNoDay } from "./day-faults.ts";
import type { CellKind } from "./table.ts";

/** What a cell says, or what is wrong with it. */
export type Parsed<T> =
  | { readonly value: T }
  | { readonly code: FileCode; readonly params: Params }
  /** A finding has told it already. */
  | { readonly said: true };

/** Reads a cell that is trimmed, in NFC and not blank; in a workbook, `kind` is what it holds. */
export type CellParser<T> = (text: string, kind?: CellKind) => Parsed<T>;

export const parseText: CellParser<string> = (text) => ({ value: text });

/** An ISO day. */
export const parseDate: CellParser<Day> = (text) => {
  const day = parseDay(text);
  return day === undefined ? whyNoDay(text) : { value: day };
};

/** Texts with `;` between, without blanks and repetitions. */
export const parseList: CellParser<readonly string[]> = (text) => ({ value: splitList(text) });

export const parseYesNo = oneOf<boolean>([
  ["yes", true],
  ["no", false],
  ["y", true],
  ["n", false],
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
]);

export const parseStatus = oneOf<Status | "vacant">([...statuses, "vacant" as const].map((status) => [status, status]));

export const parseJudgement = oneOf<Judgement>([
  ...judgements.map((judgement): [string, Judgement] => [judgement, judgement]),
  ["outstanding", "excellent"],
  ["good", "well"],
  ["requires improvement", "adequate"],
  ["requires improvement to be good", "adequate"],
  ["inadequate", "poor"],
]);

/** A whole number that is at least 0. */
export const parseCount: CellParser<number> = (text) =>
  /^\d{1,9}$/.test(text) ? { value: Number(text) } : bad("cell/not-a-count", text, "a whole number, 0 or more");

/** A whole number. */
export const parseInteger: CellParser<number> = (text) =>
  /^[+-]?\d{1,15}$/.test(text) ? { value: Number(text) + 0 } : bad("cell/not-an-integer", text, "a whole number");

/** A text of a list, by any spelling that folds to the same; an empty list accepts any text. */
export function parseKnown(known: readonly string[]): CellParser<string> {
  if (known.length === 0) return parseText;
  const byFold = new Map(known.map((name) => [foldName(name), name]));
  return (text) => {
    const name = byFold.get(foldName(text));
    return name === undefined ? notInList(text, known) : { value: name };
  };
}

/** What two spellings of a region, a type or a council have in common: as `foldText`, and no "the". */
export function foldName(name: string): string {
  return foldText(name)
    .split(" ")
    .filter((word) => word !== "the")
    .join(" ");
}

/**
 * The parser of a column that a programme declares.
 * @param date reads days as they stand in that column
 */
export function parseFact(spec: FactSpec, date: CellParser<Day> = parseDate): CellParser<FactValue> {
  if (typeof spec !== "string") return parseDeclared(spec.values);
  if (spec === "date") return date;
  if (spec !== "dates") return factParsers[spec];
  return (text) => {
    const parsed = splitList(text).map((part) => date(part));
    const wrong = parsed.find((item) => !("value" in item));
    return wrong ?? { value: parsed.flatMap((item) => ("value" in item ? [item.value] : [])) };
  };
}

/** A text of declared values, by any of its synonyms. */
function parseDeclared(values: FactValues["values"]): CellParser<string> {
  return oneOf(
    Object.entries(values).flatMap(([value, others]) =>
      [value, ...others].map((text) => [foldText(text), value] as const),
    ),
    Object.keys(values),
  );
}

const factParsers: Readonly<Record<Exclude<FactType, "date" | "dates">, CellParser<FactValue>>> = {
  text: parseText,
  number: (text) =>
    /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text)
      ? { value: Number(text) + 0 }
      : bad("cell/not-a-number", text, "a number such as 12 or 12.5"),
  "yes-no": parseYesNo,
  list: parseList,
};

function oneOf<T>(
  meanings: readonly (readonly [string, T])[],
  names: readonly string[] = meanings.map(([name]) => name),
): CellParser<T> {
  const byFold = new Map(meanings);
  return (text) => {
    const value = byFold.get(foldText(text));
    return value === undefined ? notInList(text, names) : { value };
  };
}

function notInList(found: string, known: readonly string[]): Parsed<never> {
  return { code: "cell/not-in-list", params: { found, expected: known.join(", "), suggestion: nearest(found, known) } };
}

function splitList(text: string): readonly string[] {
  if (!text.includes(";")) return [text];
  return [...new Set(text.split(";").map((item) => item.trim()))].filter((item) => item !== "");
}

function bad(code: FileCode, found: string, expected: string): Parsed<never> {
  return { code, params: { found, expected } };
}
