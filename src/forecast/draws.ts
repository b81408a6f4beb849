import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { sha256 } from "../domain/digest.ts";

/** Draws one after the other, each at least 0 and below 1. */
export type Draws = () => number;

/**
 * A stream of draws of its own for each list of names: the generator's whole state is SHA-256 of the seed, the run's
 * number and the names, so a run is the same alone or among thousands, and one person's draws never shift another's.
 */
export function drawsFor(seed: string, run: number, ...names: readonly string[]): Draws {
  const hash = sha256([seed, String(run), ...names].join("\u0000"));
  const word = (at: number): number => Number.parseInt(hash.slice(8 * at, 8 * at + 8), 16) | 0;
  const generator = xoroshiro128plusFromState([word(0), word(1), word(2), word(3)]);
  return () => uniformFloat64(generator);
}

/** A stay of the exponential law with mean 1. */
export function exponential(draws: Draws): number {
  return 0 - Math.log(1 - draws());
}
