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

/** What a spreadsheet takes for a month or a day although it is an id: `2009-10` becomes Oct-09 there. Days are days. */
const monthLike = "\\d{1,4}[-/]\\d{1,2}";
const monthOnly = new RegExp(`^${monthLike}$`);
const heldAsText = new RegExp(`^="(${monthLike})"$`);

/** The text in the one form that a spreadsheet leaves alone when it opens a CSV file; others as they are. */
export function heldFromDates(text: string): string {
  return monthOnly.test(text) ? `="${text}"` : text;
}

/** The text that was held like that. */
export function letGo(text: string): string | undefined {
  return text.charCodeAt(0) === equalsSign ? heldAsText.exec(text)?.[1] : undefined;
}

const equalsSign = 61;
