import { parseDay } from "../../domain/dates.ts";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Setting } from "../../domain/plan/plan.ts";
import { type DraftProgramme, isComplete } from "../../domain/programme/draft-programme.ts";
import { type Programme } from "../../domain/programme/programme.ts";
import type { ProgrammeFile } from "../../files/programme/programme-file.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { defaultProgramme, programmes } from "../../programmes/index.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Io } from "../io.ts";
import type { InputOptions } from "../options.ts";
import { readSource } from "./read-source.ts";

/**
 * The programme that the options name, with their day and seed in place of its own.
 * @throws UsageError for an unknown id, a file with errors, a setting that does not fit, or a day that is none
 */
export async function loadProgramme(options: InputOptions, io: Io): Promise<Programme> {
  const programme = await namedProgramme(options.programme ?? defaultProgramme, settingsOf(options), io);
  const asOf = options.asOf ?? programme.asOf;
  if (parseDay(asOf) === undefined)
    throw new UsageError({ code: "usage/as-of", severity: "error", params: { found: asOf } });
  return { ...programme, asOf, seed: options.seed ?? programme.seed };
}

async function namedProgramme(name: string, settings: readonly Setting[], io: Io): Promise<Programme> {
  const known = programmes.get(name);
  if (!known && !looksLikeFile(name)) throw unknownProgramme(name);
  if (known && settings.length === 0 && isComplete(known)) return known;
  const { programme, findings } = known ? await settled(known, settings) : await readProgramme(name, settings, io);
  if (!programme) throw new UsageError(...findings);
  return programme;
}

async function settled(programme: DraftProgramme, settings: readonly Setting[]): Promise<ProgrammeFile> {
  const { applySettings } = await import("../../files/programme/settings.ts");
  return applySettings(programme, settings, ruleBook);
}

async function readProgramme(path: string, settings: readonly Setting[], io: Io): Promise<ProgrammeFile> {
  const { file, bytes } = await readSource(path, io);
  const { decodeText } = await import("../../files/text/decode.ts");
  const { parseProgramme } = await import("../../files/programme/programme-file.ts");
  const decoded = decodeText({ file, bytes });
  if (hasErrors(decoded.findings)) return decoded;
  const { settle } = await import("../../files/tables/settle.ts");
  const parsed = parseProgramme({ file, text: decoded.text }, ruleBook, (document) =>
    settings.length === 0 ? document : settle(document, settings, ruleBook),
  );
  return { ...parsed, findings: [...decoded.findings, ...parsed.findings] };
}

/** The settings of the command line, in their order. @throws UsageError for one that is not `path=value` */
export function settingsOf({ set = [] }: Pick<InputOptions, "set">): readonly Setting[] {
  return set.map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new UsageError({ code: "usage/set", severity: "error", params: { found: text } });
    return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
}

/** Every departure of the command line from the programme as published: its settings, the day, and the seed. */
export function departuresOf({ set, asOf, seed }: Pick<InputOptions, "set" | "asOf" | "seed">): readonly Setting[] {
  return [
    ...settingsOf({ set }),
    ...(asOf === undefined ? [] : [{ path: "asOf", value: asOf }]),
    ...(seed === undefined ? [] : [{ path: "seed", value: seed }]),
  ];
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
