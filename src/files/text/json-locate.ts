import { afterSpace, keyAt } from "./json-scan.ts";

export type JsonPath = readonly (string | number)[];

/**
 * Offsets by path in a sound JSON text: of the value, or (where the path leads nowhere) of the deepest part of it that
 * exists. A container is indexed when it is first asked for, so one question costs little and thousands cost one reading.
 */
export function jsonLocator(text: string): (path: JsonPath) => number {
  const indexed = new Map<number, ReadonlyMap<string, number>>();
  const childrenOf = (at: number) => {
    const known = indexed.get(at);
    if (known) return known;
    const children = indexChildren(text, at);
    indexed.set(at, children);
    return children;
  };
  return (path) => {
    let at = afterSpace(text, 0);
    for (const step of path) {
      const child = childrenOf(at).get(String(step));
      if (child === undefined) return at;
      at = child;
    }
    return at;
  };
}

/** The offsets of the values in a container, by key or index; of a key that stands twice the last, as in `JSON.parse`. */
function indexChildren(text: string, container: number): ReadonlyMap<string, number> {
  const children = new Map<string, number>();
  const isObject = text[container] === "{";
  if (!isObject && text[container] !== "[") return children;
  let at = afterSpace(text, container + 1);
  for (let index = 0; text[at] !== "}" && text[at] !== "]"; index++) {
    let key = String(index);
    if (isObject) {
      const end = afterString(text, at);
      key = keyAt(text, at, end);
      // Past the colon.
      at = afterSpace(text, afterSpace(text, end) + 1);
    }
    children.set(key, at);
    at = afterSpace(text, afterValue(text, at));
    if (text[at] === ",") at = afterSpace(text, at + 1);
  }
  return children;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = afterString(text, at) - 1;
    else if (unit === openBrace || unit === openBracket) depth++;
    else if (unit === closeBrace || unit === closeBracket) depth--;
    else if (depth > 0 || !endsWord(unit)) continue;
    else return at;
    if (depth === 0) return at + 1;
    if (depth < 0) return at;
  }
  return text.length;
}

const quote = 0x22;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

// A number or a word ends at a comma or white space.
function endsWord(unit: number): boolean {
  return unit === 0x2c || unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

function afterString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); ; at = text.indexOf('"', at + 1)) {
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}
