/** What is wrong with a JSON text, at an offset. */
export interface JsonFault {
  readonly kind: "syntax" | "truncated" | "duplicate-key" | "too-deep";
  readonly at: number;
  /** The text found, the key, or the depth that is not passed. */
  readonly found: string | number;
  /** What should stand there, in words. */
  readonly expected?: string;
}

/** No document of ours nests deeper; beyond, readers that recurse would fail. */
const deepest = 1000;

/**
 * Checks a JSON text (RFC 8259) without recursion and with the same verdict on every Node: the first fault of syntax;
 * else nesting that is too deep, and every key that stands twice in one object (`JSON.parse` silently keeps the last).
 */
export function scanJson(text: string): readonly JsonFault[] {
  const scan: Scan = { text, at: 0, open: [], faults: [] };
  const broken = scanDocument(scan);
  return broken ? [broken] : scan.faults;
}

interface Scan {
  readonly text: string;
  at: number;
  /** The containers open now: the keys of an object so far, or null for an array. */
  readonly open: (Set<string> | null)[];
  readonly faults: JsonFault[];
}

function scanDocument(scan: Scan): JsonFault | undefined {
  let valueNext = true;
  for (;;) {
    skipSpace(scan);
    if (!valueNext && scan.open.length === 0) break;
    const outcome: Next = valueNext ? scanValue(scan) : scanAfterValue(scan);
    if (typeof outcome === "object") return outcome;
    valueNext = outcome === "value";
  }
  return scan.at < scan.text.length ? unexpected(scan, "the end of the file") : undefined;
}

/** What comes next: a value, or what may follow one. */
type Next = "value" | "after" | JsonFault;

function scanValue(scan: Scan): Next {
  const start = scan.text[scan.at];
  if (start === '"') return scanString(scan) ?? "after";
  if (start !== "{" && start !== "[") return scanWord(scan) ?? "after";
  if (scan.open.length === deepest) scan.faults.push({ kind: "too-deep", at: scan.at, found: deepest });
  scan.at++;
  skipSpace(scan);
  if (scan.text[scan.at] === (start === "{" ? "}" : "]")) {
    scan.at++;
    return "after";
  }
  scan.open.push(start === "{" ? new Set() : null);
  return start === "{" ? (scanKey(scan) ?? "value") : "value";
}

function scanAfterValue(scan: Scan): Next {
  const keys = scan.open.at(-1);
  const close = keys ? "}" : "]";
  const found = scan.text[scan.at];
  if (found !== "," && found !== close) return unexpected(scan, `, or ${close}`);
  scan.at++;
  if (found === close) {
    scan.open.pop();
    return "after";
  }
  skipSpace(scan);
  return keys ? (scanKey(scan) ?? "value") : "value";
}

function scanKey(scan: Scan): JsonFault | undefined {
  const { at } = scan;
  if (scan.text[at] !== '"') return unexpected(scan, "a key in double quotes");
  const fault = scanString(scan);
  if (fault) return fault;
  const key = keyAt(scan.text, at, scan.at);
  const keys = scan.open.at(-1);
  if (keys?.has(key)) scan.faults.push({ kind: "duplicate-key", at, found: key });
  keys?.add(key);
  skipSpace(scan);
  if (scan.text[scan.at] !== ":") return unexpected(scan, ":");
  scan.at++;
  return undefined;
}

function scanString(scan: Scan): JsonFault | undefined {
  const { text } = scan;
  for (scan.at++; ; scan.at++) {
    const unit = text.charCodeAt(scan.at);
    if (unit === 0x22) break;
    if (unit === 0x5c) {
      escaped.lastIndex = scan.at;
      if (!escaped.test(text)) return unexpected(scan, "an escape such as \\n or \\u00e9");
      scan.at = escaped.lastIndex - 1;
    } else if (!(unit >= 0x20)) return unexpected(scan, 'a closing "');
  }
  scan.at++;
  return undefined;
}

const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function scanWord(scan: Scan): JsonFault | undefined {
  word.lastIndex = scan.at;
  if (!word.test(scan.text)) return unexpected(scan, "a value");
  scan.at = word.lastIndex;
  return undefined;
}

function skipSpace(scan: Scan): void {
  scan.at = afterSpace(scan.text, scan.at);
}

/** The offset of what follows white space. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); unit === 32 || unit === 10 || unit === 13 || unit === 9; )
    unit = text.charCodeAt(++at);
  return at;
}

/** The key between two offsets, its quotes included. */
export function keyAt(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to - 1);
  return raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
}

function unexpected({ text, at }: Scan, expected: string): JsonFault {
  const rest = text.slice(at, at + 20);
  const found = /^(?:[\w.+-]+|[^])/u.exec(rest)?.[0] ?? "";
  return { kind: cutShort.test(rest) ? "truncated" : "syntax", at, found, expected };
}

// The text ends, at once or inside a number, a word or an escape that could go on.
const cutShort = /^(?:-|[.eE][+-]?|t|tr|tru|f|fa|fal|fals|n|nu|nul|\\(?:u[0-9a-fA-F]{0,3})?)?$/;
