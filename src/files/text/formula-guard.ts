/**
 * Takes back the apostrophe that our writer puts before a text which a spreadsheet would run as a formula: one that
 * starts with `=`, `+`, `-`, `@`, TAB, CR or LF, or with apostrophes before one of these. So reading what was written
 * gives the same text, whatever it was.
 */
export function stripGuard(cell: string): string {
  return cell.charCodeAt(0) === apostrophe && guarded.test(cell) ? cell.slice(1) : cell;
}

const apostrophe = 39;
/** A text of the guard's own shape. */
export const guarded = /^'+[=+\-@\t\r\n]/;
