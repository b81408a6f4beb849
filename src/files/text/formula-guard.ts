import { isGuarded } from "../../domain/formula-guard.ts";

/**
 * Takes back the apostrophe that our writer puts before a text which a spreadsheet would run as a formula. So reading
 * what was written gives the same text, whatever it was.
 */
export function stripGuard(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}
