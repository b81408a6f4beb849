/**
 * The one total order of texts: by code point, after Unicode normalisation (NFC).
 * It depends on no locale, so that no tie is ever left to the machine or to row order.
 * @returns a negative number, zero or a positive number, as `Array.prototype.sort` expects
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  if (isPlain(left) && isPlain(right)) return left < right ? -1 : 1;
  return compareCodePoints(left.normalize("NFC"), right.normalize("NFC"));
}

/** Sorts a copy by the text that `key` gives. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  // A plain text is compared at once, and to find that all are takes one look at each.
  const compare = items.every((item) => isPlain(key(item))) ? comparePlain : compareText;
  return [...items].sort((left, right) => compare(key(left), key(right)));
}

function comparePlain(left: string, right: string): number {
  return left < right ? -1 : left === right ? 0 : 1;
}

// Below U+0300 there is nothing that NFC composes, nor a surrogate: such a text is its own NFC, in the order of its units.
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x300) return false;
  return true;
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
