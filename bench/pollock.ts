// Measures how well our reader of CSV takes the files of the Pollock benchmark, with nothing given: node bench/pollock.mjs
// <folder of the benchmark> (github.com/HPI-Information-Systems/Pollock). Its own measure: success, and precision, recall and
// their mean of headings, records and cells, each at most 1, so 10 in all; times and prices are compared as texts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headingRows, titleLines } from "../src/files/tables/heading-row.ts";
import { firstRecords, scanCsv } from "../src/files/text/csv-scan.ts";
import { decodeText } from "../src/files/text/decode.ts";
import { detectDelimiter, dialectOf } from "../src/files/text/delimiter.ts";

const root = process.argv[2] ?? "";
const folder = join(root, "polluted_files");
if (root === "" || !existsSync(join(folder, "csv"))) {
  console.log("skipped: give the folder of the Pollock benchmark, with polluted_files inside");
} else {
  const weights = JSON.parse(readFileSync(join(root, "pollock_weights.json"), "utf8")) as Record<string, number>;
  const files = readdirSync(join(folder, "csv")).filter((name) => name.endsWith(".csv"));
  const scores = files.map((name) => ({ name, score: scoreOf(name), weight: weights[name] ?? 0 }));
  const all = scores.reduce((sum, { weight }) => sum + weight, 0);
  const simple = scores.reduce((sum, { score }) => sum + score, 0) / files.length;
  const weighted = scores.reduce((sum, { score, weight }) => sum + (score * weight) / all, 0);
  console.log(`${files.length} files: simple ${simple.toFixed(3)}, weighted ${weighted.toFixed(3)}`);
  for (const { name, score, weight } of scores.sort((left, right) => left.score - right.score).slice(0, 12))
    console.log(`${score.toFixed(2)}  weight ${weight}  ${name}`);
}

function scoreOf(name: string): number {
  const clean = rowsOf(name, readFileSync(join(folder, "clean", name)));
  if (clean.length === 0) return 10;
  const loaded = rowsOf(name, readFileSync(join(folder, "csv", name)));
  const plain = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(normal));
  const [source, read] = [plain(clean), plain(loaded)];
  const records = (rows: readonly (readonly string[])[]) => rows.slice(1).map((row) => row.join(""));
  return (
    1 +
    measure(source[0] ?? [], read[0] ?? []) +
    measure(records(source), records(read)) +
    measure(clean.flat(), loaded.flat())
  );
}

/** Every row that was read, also those that are reported. */
function rowsOf(file: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const { text } = decodeText({ file, bytes });
  const dialect = dialectOf(text, detectDelimiter(text));
  const first = firstRecords(text, dialect, { at: 0, line: 1 }, headingRows);
  const from = first[titleLines(first.map(({ cells }) => cells))];
  if (from === undefined) return [];
  const { records, odd } = scanCsv(text, dialect, { from });
  const rows = [...[...records].map(({ line, cells }) => ({ line, cells })), ...odd];
  return [from.cells, ...rows.sort((left, right) => left.line - right.line).map(({ cells }) => cells)];
}

function measure(source: readonly string[], loaded: readonly string[]): number {
  if (source.length === 0) return 3;
  const left = new Map<string, number>();
  for (const one of source) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of loaded) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    both++;
  }
  if (both === 0) return 0;
  const [precision, recall] = [both / source.length, both / loaded.length];
  return precision + recall + (2 * precision * recall) / (precision + recall);
}

function normal(cell: string): string {
  const text = cell.trim();
  if (/^[+-]?\d{1,15}$/.test(text)) return String(Number(text));
  return /^[+-]?\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? `${Number(text)}f` : cell.toLowerCase();
}
