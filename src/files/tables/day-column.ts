import { type Day, parseDay } from "../../domain/dates.ts";
import { type DayOrder, dayOrders } from "../../domain/programme/reading.ts";
import { fault } from "../codes.ts";
import { orderInHeading } from "../columns/heading-words.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
import { cellWhere, headingOf, type Sheet, textOfCell } from "./cell-reader.ts";
import type { CellParser, Parsed } from "./cells.ts";
import { whyNoDay } from "./day-faults.ts";
import { type DayReadings, readDay } from "./read-day.ts";

/**
 * The parser of one column's days, whatever way they are written. ISO days need no thought; at the first other one the
 * whole column is looked through for a day that shows whether days or months come first.
 */
export function dayParser(sheet: Sheet, column: string): CellParser<Day> {
  let order: DayOrder | "open" | undefined;
  return (text, kind) => {
    const iso = parseDay(text);
    if (iso !== undefined) return { value: iso };
    order ??= decide(sheet, column) ?? "open";
    const readings = readDay(text, kind === "number");
    if (order !== "open") return certain(readings[order], text);
    return isCertain(readings) || isNone(readings) ? certain(readings.dmy, text) : toldAlready;
  };
}

const toldAlready: Parsed<never> = { said: true };

function certain(day: Day | undefined, text: string): Parsed<Day> {
  return day === undefined ? whyNoDay(text) : { value: day };
}

function isCertain({ dmy, mdy }: DayReadings): boolean {
  return dmy !== undefined && dmy === mdy;
}

function isNone(readings: DayReadings): boolean {
  return Object.keys(readings).length === 0;
}

/** A cell, for the message about it. */
interface Witness {
  readonly text: string;
  readonly record: CsvRecord;
}

/** The order of a column's days; `undefined` where nothing decides it, which is then one error for the whole column. */
function decide(sheet: Sheet, column: string): DayOrder | undefined {
  const given = sheet.reading.order(column) ?? orderInHeading(headingOf(sheet, column));
  if (given !== undefined) {
    sheet.reading.said.orders.set(column, { order: given });
    return given;
  }
  const { deciding, open, count } = witnessesOf(sheet, column);
  const [first, other] = [...deciding];
  if (first !== undefined && other !== undefined) {
    bothOrders(sheet, column, first, other);
    return undefined;
  }
  if (first !== undefined) {
    const [order, { text }] = first;
    sheet.reading.said.orders.set(column, { order, shownBy: text });
    return order;
  }
  // All that is written out, or is the same day either way.
  if (open === undefined) return "dmy";
  reportOpen(sheet, column, open, count);
  return undefined;
}

function bothOrders(
  sheet: Sheet,
  column: string,
  [order, first]: readonly [DayOrder, Witness],
  [otherOrder, other]: readonly [DayOrder, Witness],
): undefined {
  const params = {
    column: headingOf(sheet, column),
    ...{ first: first.text, order: orderWords[order], found: other.text, otherOrder: orderWords[otherOrder] },
    firstLine: first.record.line,
  };
  sheet.findings.push(fault("date/both-orders", cellWhere(sheet, other.record, column), params));
  return undefined;
}

/** Orders as messages call them. */
export const orderWords: Readonly<Record<DayOrder, string>> = {
  dmy: "day first",
  mdy: "month first",
  ymd: "year first",
};

function reportOpen(sheet: Sheet, column: string, { text, record }: Witness, count: number): void {
  const { dmy, mdy } = readDay(text);
  // What another column of the file shows is likely, and still somebody else's column.
  const [shown] = new Set([...sheet.reading.said.orders.values()].map(({ order }) => order));
  const params = { column: headingOf(sheet, column), found: text, count, dayFirst: dmy, monthFirst: mdy };
  sheet.findings.push(fault("date/undecided", cellWhere(sheet, record, column), { ...params, suggestion: shown }));
}

interface Witnesses {
  /** The first cell that can be read in one order only, for each order. */
  readonly deciding: ReadonlyMap<DayOrder, Witness>;
  /** The first that can be read in several, and how many can. */
  readonly open: Witness | undefined;
  readonly count: number;
}

function witnessesOf(sheet: Sheet, column: string): Witnesses {
  const deciding = new Map<DayOrder, Witness>();
  let open: Witness | undefined;
  let count = 0;
  for (const record of sheet.table.records) {
    for (const text of textOfCell(sheet, record, column).split(";")) {
      const trimmed = text.trim();
      if (trimmed === "" || parseDay(trimmed) !== undefined) continue;
      const readings = readDay(trimmed);
      if (isCertain(readings)) continue;
      const orders = dayOrders.filter((order) => readings[order] !== undefined);
      const usual = orders.filter((order) => order !== "ymd");
      const [order] = usual.length > 0 ? usual : orders;
      if (usual.length > 1) {
        count++;
        open ??= { text: trimmed, record };
      } else if (order !== undefined && !deciding.has(order)) deciding.set(order, { text: trimmed, record });
    }
  }
  return { deciding, open, count };
}
