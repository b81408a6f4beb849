/** Words that stand for a blank cell, folded as `blankFold` does. */
export const blankWords: ReadonlySet<string> = new Set([
  ...["-", "--", "na", "none", "nil", "tbc", "tba", "unknown", "null", "?"],
]);

/** What two spellings of a word for blank have in common: `N/A`, `n.a.`, `N / A`; dashes of all kinds are hyphens. */
export function blankFold(text: string): string {
  const dashes = text.replace(/[\u2010-\u2015\u2212]/g, "-");
  if (/^[-?\s]+$/.test(dashes))
    return dashes
      .replace(/\s+/g, "")
      .replace(/^-{2,}$/, "--")
      .replace(/^\?+$/, "?");
  return dashes.toLowerCase().replace(/[\s./\\()[\]]+/g, "");
}

/** Longer texts are never words for blank, so that most cells need not be folded. */
export const longestBlankWord = 14;

export function isBlankWord(text: string, more: ReadonlySet<string> = blankWords): boolean {
  if (text.length > longestBlankWord) return more !== blankWords && more.has(blankFold(text));
  const folded = blankFold(text);
  return blankWords.has(folded) || more.has(folded);
}
