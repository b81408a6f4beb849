import type { Command } from "commander";
import type { Io } from "./io.ts";

/** What every command is given, and where it leaves its exit code. */
export interface Context {
  readonly io: Io;
  readonly argv: readonly string[];
  /** Every command with its options, made anew: a run sets up only the one it was asked for. */
  readonly wholeProgram: () => Command;
  exitCode: number;
  /** The command that has run, as it was understood. */
  ran?: Command | undefined;
}
