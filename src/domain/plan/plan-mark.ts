import type { Previous } from "./previous.ts";

/** How a sheet or a letter names the plan that it was made from: no spreadsheet takes it for a number. */
export function planMark(digest: string): string {
  return `sha256:${digest.slice(0, 12)}`;
}

/** How many plans of its chain come before a plan, as far as it knows; none before a first one. */
export function stepOf({ previous }: { readonly previous?: Previous | undefined }): number {
  return previous ? (previous.step ?? 1) : 0;
}
