import type { Dice } from "./dice.ts";

/** A file of a case, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a case found wrong, with all that is needed to see it again. */
export interface Failure {
  readonly what: string;
  readonly command: readonly string[];
  readonly files: Files;
}

/** One kind of case: a way to make inputs, and the promises they are held against. */
export interface Kind {
  readonly id: string;
  /** The promise that it backs, in a sentence. */
  readonly promise: string;
  /** How many of a hundred cases are of this kind: dear ones are fewer. */
  readonly share: number;
  /** Absent where the machine lacks what the kind needs; then why. */
  readonly missing?: () => string | undefined;
  readonly run: (dice: Dice, world: World) => Promise<readonly Failure[]>;
}

export interface World {
  /** The project's own folder. */
  readonly root: string;
  /** An empty folder for the files of this case. */
  readonly folder: string;
}
