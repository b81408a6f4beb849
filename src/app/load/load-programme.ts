import { parseDay } from "../../domain/dates.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import { hasErrors, type Where } from "../../domain/finding.ts";
import type { Setting } from "../../domain/plan/plan.ts";
import { type DraftProgramme, isComplete } from "../../domain/programme/draft-programme.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { dayOrders, type Reading } from "../../domain/programme/reading.ts";
import type { ProgrammeFile } from "../../files/programme/programme-file.ts";
import type { GivenSetting } from "../../files/programme/settle.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { defaultProgramme, programmes } from "../../programmes/index.ts";
import { ruleBook } from "../../rules/index.ts";
import type { ProgrammeInput } from "../input.ts";
import type { Source } from "../source.ts";

/** Where a part of the programme stands in its file; nowhere where it ships with the tool: its path must do. */
export type LocateProgramme = (path: readonly (string | number)[]) => Where | undefined;

export interface LoadedProgramme {
  readonly programme: Programme;
  readonly locate: LocateProgramme;
}

/** A programme with every departure from it as published: its settings, the day, and the seed. */
export interface SettledProgramme extends LoadedProgramme {
  readonly settings: readonly Setting[];
}

/**
 * The programme that is asked for, with the day and seed that are asked for in place of its own.
 * @throws UsageError for an unknown id, a file with errors, a setting that does not fit, a day that is none, or a blank seed
 */
export async function loadProgramme(input: ProgrammeInput): Promise<SettledProgramme> {
  const { given, settings } = await settingsGiven(input);
  const { programme, locate } = await namedProgramme(input.programme ?? defaultProgramme, given);
  const asOf = input.asOf ?? programme.asOf;
  if (parseDay(asOf) === undefined) throw usageError("usage/as-of", { found: asOf });
  if (input.seed?.trim() === "") throw usageError("usage/seed");
  return {
    programme: { ...programme, asOf, seed: input.seed ?? programme.seed },
    locate,
    settings: [...settings, ...dayAndSeed(input)],
  };
}

async function namedProgramme(named: string | Source, settings: readonly GivenSetting[]): Promise<LoadedProgramme> {
  if (typeof named !== "string") {
    const { programme, findings, locate = nowhere } = await readProgramme(named, settings);
    if (!programme) throw new UsageError(findings);
    return { programme, locate };
  }
  const known = programmes.get(named);
  if (!known) throw unknownProgramme(named);
  if (settings.length === 0 && isComplete(known)) return { programme: known, locate: nowhere };
  const { programme, findings } = await settled(known, settings);
  if (!programme) throw new UsageError(findings);
  return { programme, locate: nowhere };
}

function nowhere(): undefined {
  return undefined;
}

async function settled(programme: DraftProgramme, settings: readonly GivenSetting[]): Promise<ProgrammeFile> {
  const { applySettings } = await import("../../files/programme/settings.ts");
  return applySettings(programme, settings, ruleBook);
}

async function readProgramme({ file, read }: Source, settings: readonly GivenSetting[]): Promise<ProgrammeFile> {
  const bytes = await read();
  const { decodeText } = await import("../../files/text/decode.ts");
  const { parseProgramme } = await import("../../files/programme/programme-file.ts");
  const decoded = decodeText({ file, bytes });
  if (hasErrors(decoded.findings)) return decoded;
  const { settle } = await import("../../files/programme/settle.ts");
  const { extended } = await import("../../files/programme/extended.ts");
  const parsed = parseProgramme({ file, text: decoded.text }, ruleBook, (written) => {
    const document = extended(written, programmes);
    return settings.length === 0 ? document : settle(document, settings, ruleBook);
  });
  return { ...parsed, findings: [...decoded.findings, ...parsed.findings] };
}

/** What is set in a programme, whichever option says it. */
export type SettingInput = Pick<ProgrammeInput, "set" | "map" | "dates" | "reading">;

/** What is set, in its order: a file first, so that options stand above it. */
export interface SettingsGiven {
  readonly given: readonly GivenSetting[];
  /** The same as a plan records it. */
  readonly settings: readonly Setting[];
  /** What the file of `reading` says. */
  readonly reading?: Reading | undefined;
}

/** @throws UsageError for a setting that is not `path=value`, or a file of `reading` with errors */
export async function settingsGiven({ reading: source, ...input }: SettingInput): Promise<SettingsGiven> {
  const settings = settingsOf(input);
  if (source === undefined) return { given: settings, settings };
  const { parseReading } = await import("../../files/programme/reading-file.ts");
  const read = parseReading({ file: source.file, bytes: await source.read() });
  if ("findings" in read) throw new UsageError(read.findings);
  const { path, value } = read.setting;
  return { given: [read.setting, ...settings], settings: [{ path, value }, ...settings], reading: read.reading };
}

function settingsOf({ set = [], map = [], dates }: Omit<SettingInput, "reading">): readonly Setting[] {
  const given = set.map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw usageError("usage/set", { found: text });
    return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
  if (dates !== undefined && !(dayOrders as readonly string[]).includes(dates)) {
    throw usageError("usage/dates", { found: dates, expected: dayOrders.join(", ") });
  }
  const order = dates === undefined ? [] : [{ path: "reading.dates", value: dates }];
  return [...given, ...mappings(map), ...order];
}

/** Headings by the column that they are. A heading may hold `=`, a column cannot. */
function mappings(map: readonly string[]): Setting[] {
  const headings = new Map<string, string[]>();
  for (const text of map) {
    const at = text.lastIndexOf("=");
    const [heading, column] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (heading === "" || column === "") throw usageError("usage/map", { found: text });
    headings.set(column, [...(headings.get(column) ?? []), heading]);
  }
  return [...headings].map(([column, names]) => ({ path: `reading.columns.${column}`, value: names.join(";") }));
}

function dayAndSeed({ asOf, seed }: Pick<ProgrammeInput, "asOf" | "seed">): readonly Setting[] {
  return [
    ...(asOf === undefined ? [] : [{ path: "asOf", value: asOf }]),
    ...(seed === undefined ? [] : [{ path: "seed", value: seed }]),
  ];
}

/** @returns the error for a programme id that nobody knows, with the nearest known one */
export function unknownProgramme(found: string): UsageError {
  const known = [...programmes.keys()];
  const params = { found, suggestion: nearest(found, known) ?? "", known: known.join(", ") };
  return usageError("usage/unknown-programme", params);
}
