// What a spreadsheet may take for the start of a formula: `=`, `+`, `-`, `@`, their full-width forms (which a Japanese or
// Chinese Excel takes for the same), TAB, CR and LF.
const starts = "[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]";

/**
 * A text that our writer puts an apostrophe before. Apostrophes in front count as well: a text that has the guard's own
 * shape gets one more, so that a reader which takes exactly one away from every text of this shape reads back exactly
 * what was written.
 */
export const formulaLike = new RegExp(`^'*${starts}`, "u");

/** A text of the guard's own shape: at least one apostrophe, and then what may start a formula. */
const guarded = new RegExp(`^'+${starts}`, "u");

/** Whether a reader takes an apostrophe off this text. */
export function isGuarded(text: string): boolean {
  return text.charCodeAt(0) === apostrophe && guarded.test(text);
}

const apostrophe = 39;
