/*
 * The arguments of a call lie on the stack: a list as long as a file may be, spread into them, ends the run. So lists are
 * appended to, and measured, one item after the other.
 */

export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}

/** The largest of some numbers, or `least` where none is larger. */
export function largest(values: Iterable<number>, least = -Infinity): number {
  let found = least;
  for (const value of values) if (value > found) found = value;
  return found;
}

/** The smallest of some numbers, or `most` where none is smaller. */
export function smallest(values: Iterable<number>, most = Infinity): number {
  let found = most;
  for (const value of values) if (value < found) found = value;
  return found;
}
