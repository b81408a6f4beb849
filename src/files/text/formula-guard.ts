import { isGuarded, letGo } from "../../domain/formula-guard.ts";

/**
 * Takes back the apostrophe that our writer puts before a text which a spreadsheet would run as a formula, and the form
 * in which it keeps an id from becoming a date. So reading what was written gives the same text, whatever it was.
 */
export function stripGuard(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : (letGo(cell) ?? cell);
}
