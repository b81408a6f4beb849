/**
 * The one total order of texts: by code point, after Unicode normalisation (NFC).
 * It depends on no locale, so that no tie is ever left to the machine or to row order.
 * @returns a negative number, zero or a positive number, as `Array.prototype.sort` expects
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return compareCodePoints(left.normalize("NFC"), right.normalize("NFC"));
}

/** Sorts a copy by the text that `key` gives. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((left, right) => compareText(key(left), key(right)));
}

// `<` on strings compares UTF-16 units, which puts U+1F600 before U+FF21.
function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
