/** Compares two vectors of one length by their first difference: negative, 0 or positive. */
export function compareVectors(left: readonly bigint[], right: readonly bigint[]): number {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0n) < (right[at] ?? 0n) ? -1 : 1;
}
