/** A place in a text, from 1; the column counts characters (code points), a line ends with LF, CR or CRLF. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of one offset. */
export function placeAt(text: string, offset: number): Place {
  return placeFrom(text, 0, 1, offset);
}

/** The place of an offset, counted on from the start of a line that is known. */
export function placeFrom(text: string, lineStart: number, line: number, offset: number): Place {
  let start = lineStart;
  let number = line;
  for (let at = lineStart; at < offset; at++) {
    if (endsLine(text, at)) {
      number++;
      start = at + 1;
    }
  }
  return { line: number, column: charactersBetween(text, start, offset) + 1 };
}

/** The places of offsets in ascending order, counted on from the start of a line that is known, in one pass. */
export function placesFrom(text: string, lineStart: number, line: number, offsets: readonly number[]): Place[] {
  let place: Place = { line, column: 1 };
  let at = lineStart;
  return offsets.map((offset) => {
    const from = placeFrom(text, at, place.line, offset);
    // In the line of the last one the columns go on from there.
    place = from.line === place.line ? { line: from.line, column: place.column + from.column - 1 } : from;
    at = offset;
    return place;
  });
}

/** How many lines end between two offsets. */
export function lineEndsBetween(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at++) if (endsLine(text, at)) ends++;
  return ends;
}

/** A function from offsets to places that reads the text once: for many questions about one text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) starts.push(at + 1);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: charactersBetween(text, starts[line] ?? 0, offset) + 1 };
  };
}

// The CR of a CRLF ends no line of its own.
function endsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
}

function charactersBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const second = unit >= 0xdc00 && unit <= 0xdfff && at > from && isFirstHalf(text.charCodeAt(at - 1));
    if (!second) count++;
  }
  return count;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
