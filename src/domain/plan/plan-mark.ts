/** How a sheet or a letter names the plan that it was made from: no spreadsheet takes it for a number. */
export function planMark(digest: string): string {
  return `sha256:${digest.slice(0, 12)}`;
}
