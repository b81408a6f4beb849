import type { Sheet } from "./cell-reader.ts";
import { type CellParser, parseList } from "./cells.ts";
import { readDay } from "./read-day.ts";

/**
 * Intake ids with `;` between, best first. A comma, or a line end, parts them as well where every part is an intake; and
 * an id that a spreadsheet turned into a date (`2009-10` into `Oct-09`, or 1 October 2009) is read back where no other
 * intake could be meant.
 */
export function intakesParser(sheet: Sheet, column: string): CellParser<readonly string[]> {
  const read = intakeOf(sheet, column);
  return (text) => {
    const listed = parseList(text);
    if (!("value" in listed)) return listed;
    return {
      value: [...new Set(listed.value.flatMap((item) => partsOf(item, read).map((part) => read(part) ?? part)))],
    };
  };
}

/** The same for a column that names one intake. */
export function intakeParser(sheet: Sheet, column: string): CellParser<string> {
  const read = intakeOf(sheet, column);
  return (text) => ({ value: read(text) ?? text });
}

function partsOf(item: string, read: (part: string) => string | undefined): readonly string[] {
  if (!/[,\n/&]| and | then /.test(item) || read(item) !== undefined) return [item];
  for (const between of [/[,\n]/, /\s*(?:,|\/|&|\band\b|\bthen\b)\s*/]) {
    const parts = item
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length > 1 && parts.every((part) => read(part) !== undefined)) return parts;
  }
  return [item];
}

function intakeOf(sheet: Sheet, column: string): (text: string) => string | undefined {
  const { intakes } = sheet.reading.set.lists;
  const known = new Map<string, string | undefined>();
  const find = (text: string): string | undefined => {
    if (intakes.has(text)) return text;
    const meant = meantBy(text, [...intakes]);
    if (meant === undefined) return undefined;
    const { replaced } = sheet.reading.said;
    replaced.set(column, (replaced.get(column) ?? new Map<string, string>()).set(text, meant));
    return meant;
  };
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text);
  };
}

/** The one intake that a text can mean. */
function meantBy(text: string, intakes: readonly string[]): string | undefined {
  const folded = foldIntake(text);
  const months = monthsOf(text);
  const meant = intakes.filter((id) => foldIntake(id) === folded || months.includes(monthOfId(id) ?? "none"));
  return meant.length === 1 ? meant[0] : undefined;
}

// 2009/10, 2009–10 and 2009/2010 are one year.
function foldIntake(id: string): string {
  const plain = id
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212/]/g, "-")
    .replace(/\s*-\s*/g, "-");
  return plain.replace(/^(\d{4})-(\d\d)(\d\d)$/, (whole: string, from: string, century: string, to: string) =>
    century === from.slice(0, 2) && Number(to) === (Number(from) + 1) % 100 ? `${from}-${to}` : whole,
  );
}

/** The month that a spreadsheet takes an id for: 2009-10 is October 2009. */
function monthOfId(id: string): string | undefined {
  const found = /^(\d{4})[-/](0[1-9]|1[0-2])$/.exec(id);
  return found ? `${found[1]}-${found[2]}` : undefined;
}

/** The months that a text may be that a spreadsheet made of an id: it takes the first day of the month. */
function monthsOf(text: string): readonly string[] {
  const days = new Set(Object.values(readDay(text)));
  for (const day of Object.values(readDay(`1 ${text.replace(/^([a-z]{3,9})[-/ ']+(\d\d|\d{4})$/i, "$1 $2")}`)))
    days.add(day);
  return [...days].filter((day) => day.endsWith("-01")).map((day) => day.slice(0, 7));
}
