import type { DrawInput, ProblemInput } from "../app/input.ts";
import type { Source } from "../app/source.ts";
import { usageError } from "../domain/errors.ts";
import type { Io } from "./io.ts";
import type { InputOptions } from "./options.ts";
import { readingIf, sourceAt, sourceIf } from "./read-source.ts";

/** The input that the command line names. */
export function problemInput(councils: string, options: InputOptions, io: Io): ProblemInput {
  const { programme, mentors, scores, reading, draw, beacon, key, ...rest } = options;
  return {
    ...rest,
    councils: sourceAt(councils, io),
    programme: programmeAt(programme, io),
    mentors: sourceIf(mentors, io),
    scores: sourceIf(scores, io),
    reading: readingIf(reading),
    draw: drawInput({ draw, beacon, key }, io),
  };
}

/** An announced draw takes all three of its files, or none. */
function drawInput(given: Pick<InputOptions, "draw" | "beacon" | "key">, io: Io): DrawInput | undefined {
  const { draw, beacon, key } = given;
  if (draw !== undefined && beacon !== undefined && key !== undefined)
    return { announcement: sourceAt(draw, io), beacon: sourceAt(beacon, io), key: sourceAt(key, io) };
  const missing = Object.entries(given).flatMap(([name, file]) => (file === undefined ? [`--${name}`] : []));
  if (missing.length === 3) return undefined;
  throw usageError("draw/options", { found: `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing.` });
}

/** A built-in programme's id, or a file: what has a dot or a slash in it, or is standard input. */
export function programmeAt(name: string | undefined, io: Io): string | Source | undefined {
  return name === undefined || (name !== "-" && !/[./\\]/.test(name)) ? name : sourceAt(name, io);
}
