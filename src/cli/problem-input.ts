import type { ProblemInput } from "../app/input.ts";
import type { Source } from "../app/source.ts";
import type { Io } from "./io.ts";
import type { InputOptions } from "./options.ts";
import { readingIf, sourceAt, sourceIf } from "./read-source.ts";

/** The input that the command line names. */
export function problemInput(councils: string, options: InputOptions, io: Io): ProblemInput {
  const { programme, mentors, scores, reading, ...rest } = options;
  return {
    ...rest,
    councils: sourceAt(councils, io),
    programme: programmeAt(programme, io),
    mentors: sourceIf(mentors, io),
    scores: sourceIf(scores, io),
    reading: readingIf(reading),
  };
}

/** A built-in programme's id, or a file: what has a dot or a slash in it, or is standard input. */
export function programmeAt(name: string | undefined, io: Io): string | Source | undefined {
  return name === undefined || (name !== "-" && !/[./\\]/.test(name)) ? name : sourceAt(name, io);
}
