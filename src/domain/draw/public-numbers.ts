import { hashOf } from "../digest.ts";

/**
 * The key string of RFC 3797: of each source the numbers ascending, each with a full stop, each source with a slash. Numbers
 * are whole: 08285182 is 8285182.
 */
export function keyStringOf(sources: readonly (readonly string[])[]): string {
  return sources.map((numbers) => `${sorted(numbers).join(".")}./`).join("");
}

function sorted(numbers: readonly string[]): string[] {
  const whole = numbers.map((number) => BigInt(number));
  return whole.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0)).map(String);
}

/** The randomness of numbers drawn in public, as hex. */
export function numbersRandomness(sources: readonly (readonly string[])[]): string {
  return hashOf("dcs-plan/numbers/1", keyStringOf(sources));
}
