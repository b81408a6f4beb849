import type { Finding, Where } from "../../domain/finding.ts";
import { foldText } from "../../domain/people/ids.ts";
import { fault } from "../codes.ts";

/** Why a row below the heading is about nobody. */
export type OtherRow = "heading" | "total" | "footer" | "comment";

/** Tells the rows that are about nobody from the others. */
export interface RowSorter {
  /**
   * @param cells of the row; fewer or more than the heading has, where it does not fit
   * @param gap how many rows above it are blank
   */
  readonly sort: (cells: readonly string[], gap: number) => OtherRow | undefined;
}

/**
 * @param heading the cells of the heading
 * @param required which of its columns every row needs
 */
export function rowSorter(heading: readonly string[], required: ReadonlySet<number> = new Set()): RowSorter {
  const folded = heading.map(foldText);
  return {
    sort: (cells, gap) => {
      const filled = filledOf(cells);
      const first = cells[filled[0]]?.trim() ?? "";
      if (isComment(first, cells.length !== heading.length || filled.length === 1)) return "comment";
      if (isHeading(cells, filled, folded)) return "heading";
      if (isTotal(cells, filled)) return "total";
      const alone = filled.length === 1 && heading.length >= 3;
      if (alone && footers.test(first)) return "footer";
      // After a gap a single cell is a remark, unless it may be all that a row needs.
      const usable = required.size <= 1 && (required.size === 0 || required.has(filled[0]));
      return alone && gap > 0 && (!usable || gap > farBelow) ? "footer" : undefined;
    },
  };
}

/** So many blank rows stand in no list. */
const farBelow = 100;

function filledOf(cells: readonly string[]): number[] {
  const filled: number[] = [];
  for (let at = 0; at < cells.length; at++) if (cells[at] !== "" && cells[at].trim() !== "") filled.push(at);
  return filled;
}

// `#N/A` and the like are values that went wrong.
function isComment(first: string, odd: boolean): boolean {
  return first.startsWith("#") && (odd || first.startsWith("# ")) && !/^#(?:N\/A|[A-Z/0]+[!?])/.test(first);
}

function isHeading(cells: readonly string[], filled: readonly number[], heading: readonly string[]): boolean {
  if (filled.length < Math.min(2, heading.length)) return false;
  return filled.every((at) => foldText(cells[at]) === heading[at]);
}

// A name may hold the word; then the other cells hold more than figures.
function isTotal(cells: readonly string[], filled: readonly number[]): boolean {
  const named = filled.find((at) => /total|sum|count|average|mean/i.test(cells[at]));
  if (named === undefined) return false;
  const text = cells[named].trim();
  const others = filled.filter((at) => at !== named).map((at) => cells[at].trim());
  if (!others.every((cell) => figure.test(cell))) return false;
  if (/^(?:grand |sub[- ]?|overall )?totals?(?: (?:number|of|for|no\.?)\b.*| ?\(.*\)| ?[:=-].*)?:?$/i.test(text))
    return true;
  return others.length > 0 && /^(?:.+ totals?|totals? .+|(?:sum|count|average|mean)(?: of .+)?):?$/i.test(text);
}

const figure = /^(?:[-+£$€]?\d[\d,. ]*%?|=.*|[-–—])$/;

const footers =
  /^(?:sources?\b|notes?\b ?(?:\d|[:.-]|$)|footnotes?\b|\*+ ?\S|†|‡|©|\(?\d\)\s|(?:last )?updated\b|as (?:at|of) \d|(?:prepared|produced|compiled|generated|exported|printed) (?:by|on|from)\b|crown copyright|copyright\b|page \d|end of (?:list|report|table|file)|-+ ?end\b|for (?:more|further) information|please note\b|key:|contact:|correct (?:at|as)|data (?:from|as)\b)/i;

/** Rows that were left out, by their reason; each kind is said once. */
export function leftOutFindings(rows: readonly LeftOutRow[], where: (row: LeftOutRow) => Where): Finding[] {
  const reasons: readonly OtherRow[] = ["heading", "total", "footer", "comment"];
  return reasons.flatMap((reason) => {
    const some = rows.filter((row) => row.reason === reason);
    if (some.length === 0) return [];
    const lines = some.slice(0, mostNamed).map(({ line }) => line);
    const more = some.length > mostNamed ? some.length - mostNamed : undefined;
    const found = some[0].text.length > 60 ? `${some[0].text.slice(0, 57)}...` : some[0].text;
    return [fault(`rows/${reason}`, where(some[0]), { count: some.length, lines: lines.join(", "), more, found })];
  });
}

const mostNamed = 10;

export interface LeftOutRow {
  readonly reason: OtherRow;
  readonly line: number;
  readonly at: number;
  /** Its first cell with text. */
  readonly text: string;
}

/** The first cell with text. */
export function firstText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
}
