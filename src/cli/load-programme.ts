import { parseDay } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import { hasErrors } from "../domain/finding.ts";
import type { Programme } from "../domain/programme.ts";
import { nearest } from "../files/near-miss.ts";
import { defaultProgramme, programmes } from "../programmes/index.ts";
import { ruleBook } from "../rules/index.ts";
import type { Io } from "./io.ts";
import type { InputOptions } from "./options.ts";
import { readSource } from "./read-source.ts";

/**
 * The programme that the options name, with their day and seed in place of its own.
 * @throws UsageError for an unknown id, a file with errors, or a day that is none
 */
export async function loadProgramme(options: InputOptions, io: Io): Promise<Programme> {
  const programme = await namedProgramme(options.programme ?? defaultProgramme, io);
  const asOf = options.asOf ?? programme.asOf;
  if (parseDay(asOf) === undefined)
    throw new UsageError({ code: "usage/as-of", severity: "error", params: { found: asOf } });
  return { ...programme, asOf, seed: options.seed ?? programme.seed };
}

async function namedProgramme(name: string, io: Io): Promise<Programme> {
  const known = programmes.get(name);
  if (known) return known;
  if (!looksLikeFile(name)) throw unknownProgramme(name);
  const { file, bytes } = await readSource(name, io);
  const { decodeText } = await import("../files/decode.ts");
  const { parseProgramme } = await import("../files/programme-file.ts");
  const decoded = decodeText({ file, bytes });
  const parsed = hasErrors(decoded.findings)
    ? { findings: [] }
    : parseProgramme({ file, text: decoded.text }, ruleBook);
  const findings = [...decoded.findings, ...parsed.findings];
  if (!("programme" in parsed) || !parsed.programme || hasErrors(findings)) throw new UsageError(...findings);
  return parsed.programme;
}

function looksLikeFile(name: string): boolean {
  return name === "-" || /[./\\]/.test(name);
}

/** @returns the error for a programme id that nobody knows, with the nearest known one */
export function unknownProgramme(name: string): UsageError {
  const known = [...programmes.keys()];
  const params = { found: name, suggestion: nearest(name, known) ?? "", known: known.join(", ") };
  return new UsageError({ code: "usage/unknown-programme", severity: "error", params });
}
