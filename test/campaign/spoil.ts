import type { Dice } from "./dice.ts";

/** Texts that have been trouble somewhere: to readers, to terminals, to spreadsheets, to programs. */
export const trouble = [
  "",
  " ",
  "-",
  "N/A",
  "TBC",
  "0",
  "-1",
  "1e309",
  "9007199254740993",
  "01/09/2009",
  "13/13/2009",
  "2009-02-30",
  "2009-09-01",
  "0001-01-01",
  "9999-12-31",
  "Oct-09",
  "2009-10",
  "2010-11;2009-10",
  "2009-10;2009-10",
  "nowhere",
  "yes",
  "maybe",
  "=1+1",
  "＝1+1",
  "'=1",
  "@x",
  "__proto__",
  "constructor",
  "toString",
  "a/b",
  "a;b",
  "a,b",
  'a"b',
  "a\nb",
  "a\tb",
  "a\r\nb",
  "\u0000",
  "\u202eabc",
  "\ufeffx",
  "\ufffd",
  "é",
  "e\u0301",
  "😀",
  "\ud800",
  "x".repeat(5000),
  "excellent",
  "poor",
  "vacant",
  "interim",
  "Total",
] as const;

/** Texts that are right somewhere. */
const plausible = [
  "",
  "yes",
  "no",
  "2009-10",
  "2010-11",
  "2011-12",
  "2010-11;2009-10",
  "2009-09-01",
  "2005-04-01",
  "2011-01-01",
  "permanent",
  "interim",
  "vacant",
  "poor",
  "excellent",
  "North",
  "3",
  "d1",
  "a1",
];

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e9,
  1e21,
  "",
  "x",
  [],
  {},
  [null],
  "2009-10",
  "places@1",
];

/** A table as rows of cells; the first is the heading. */
export type Rows = readonly (readonly string[])[];

/** A table with one to four things wrong or odd. */
export function spoiltTable(rows: Rows, dice: Dice): string | Uint8Array {
  let table: string[][] = rows.map((row) => [...row]);
  for (let times = 1 + dice.below(3); times > 0; times--) table = dice.pick(tableSpoils)(table, dice);
  const delimiter = dice.pick([",", ",", ",", ";", "\t", "|"]);
  const end = dice.pick(["\n", "\n", "\r\n", "\r"]);
  const text = table.map((row) => row.map((cell) => quoted(cell, delimiter, dice)).join(delimiter)).join(end);
  return spoiltText(text, dice);
}

const tableSpoils: readonly ((table: string[][], dice: Dice) => string[][])[] = [
  (table, dice) => altered(table, dice, () => dice.pick(trouble)),
  (table, dice) => altered(table, dice, () => dice.pick(plausible)),
  (table, dice) => altered(table, dice, () => dice.pick(plausible)),
  // A cell of another place: ids and days that belong to somebody else.
  (table, dice) => altered(table, dice, () => dice.pick(["", ...dice.pick([[], ...table])])),
  (table, dice) => table.filter((_, at) => at !== dice.below(table.length)),
  (table, dice) => [...table, [...dice.pick([[], ...table])]],
  (table, dice) => {
    const column = dice.below(table[0]?.length ?? 1);
    return table.map((row) => row.filter((_, at) => at !== column));
  },
  (table, dice) => {
    const column = dice.below(table[0]?.length ?? 1);
    return table.map((row) => [...row, row[column] ?? ""]);
  },
  (table, dice) => table.map((row, at) => (at === dice.below(table.length) ? row.slice(0, -1) : row)),
  (table, dice) => [["A list of people"], [], ...table].slice(dice.below(2)),
  (table, dice) => [...table, ["Total", ...Array.from({ length: dice.below(4) }, () => "")]],
  (table, dice) => {
    const column = dice.below(table[0]?.length ?? 1);
    const value = dice.pick(trouble);
    return table.map((row, at) => (at === 0 ? row : row.map((cell, index) => (index === column ? value : cell))));
  },
  (table, dice) => [table[0] ?? [], ...dice.shuffled(table.slice(1))],
];

function altered(table: string[][], dice: Dice, value: () => string): string[][] {
  const row = dice.below(table.length);
  const column = dice.below(table[row]?.length ?? 1);
  return table.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value() : cell)) : cells,
  );
}

function quoted(cell: string, delimiter: string, dice: Dice): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  if (dice.chance(1, 400)) return `"${cell}`;
  return needed || dice.chance(1, 50) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The bytes of a text: as they should be, or in another encoding, cut, or with one of them altered. */
export function spoiltText(text: string, dice: Dice): string | Uint8Array {
  const way = dice.below(40);
  if (way === 0) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (way === 1) return Buffer.from(text, "latin1");
  if (way === 2) return `\ufeff${text}`;
  if (way === 3) return text.slice(0, dice.below(text.length + 1));
  if (way > 4) return text;
  const bytes = Buffer.from(text);
  for (let times = 1 + dice.below(3); times > 0 && bytes.length > 0; times--)
    bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
}

/** A document with one to three places altered: gone, doubled, moved, of another type, or the value of another place. */
export function spoiltDocument(document: unknown, dice: Dice): unknown {
  const copy: unknown = structuredClone(document);
  for (let times = 1 + dice.below(3); times > 0; times--) spoilOnce(copy, dice);
  return copy;
}

type Container = Record<string | number, unknown>;

function spoilOnce(document: unknown, dice: Dice): void {
  const places = placesIn(document);
  if (places.length === 0) return;
  const [container, key] = dice.pick(places);
  const way = dice.below(6);
  if (way === 0 && Array.isArray(container)) container.splice(Number(key), 1);
  else if (way === 0) Reflect.deleteProperty(container, key);
  else if (way === 1 && Array.isArray(container)) container.push(structuredClone(container[Number(key)]));
  else if (way === 2 && Array.isArray(container)) container.reverse();
  else if (way === 3) {
    const [other, name] = dice.pick(places);
    container[key] = structuredClone(other[name]);
  } else if (way === 4 && typeof container[key] === "number") container[key] += dice.pick([-1, 1, 10, 0.5]);
  else if (way === 4 && typeof container[key] === "string") container[key] = dice.pick(trouble);
  else container[key] = dice.pick(values);
}

function placesIn(value: unknown): [Container, string | number][] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key): [Container, string | number][] => {
    const own: [Container, string | number] = [container, key];
    return [own].concat(placesIn(container[key]));
  });
}
