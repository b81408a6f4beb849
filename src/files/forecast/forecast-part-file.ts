import { z } from "zod";
import type { Finding } from "../../domain/finding.ts";
import type { ForecastPart } from "../../domain/plan/forecast.ts";
import { fault } from "../codes.ts";
import { schemaFindings } from "../programme/schema-findings.ts";
import { count, day, text } from "../programme/schema-parts.ts";
import { type DocumentText, readJson } from "../text/document.ts";

/** Reads a part of a forecast as `forecast --shard` wrote it: what is broken is found here, not while parts are joined. */
export function parseForecastPart(source: DocumentText): { part?: ForecastPart; findings: readonly Finding[] } {
  const document = readJson(source);
  const { value, locate } = document;
  if (value === undefined && source.text.trimStart().startsWith("{")) return { findings: document.findings };
  const isPart = typeof value === "object" && value !== null && "format" in value && value.format === partFormat;
  if (!isPart) return { findings: [fault("forecast/not-a-part", { file: source.file })] };
  const issues = partSchema.safeParse(value).error?.issues ?? [];
  const findings = [...document.findings, ...issues.flatMap((issue) => schemaFindings(issue, { value, locate }))];
  // The schema changes nothing, and a part is joined exactly as it was written.
  return findings.length > 0 ? { findings } : { part: value as unknown as ForecastPart, findings };
}

const partFormat = "dcs-plan/forecast-part";

const days = z.array(day);

const partSchema = z.looseObject({
  format: z.literal(partFormat),
  formatVersion: z.literal("1.0"),
  tool: z.looseObject({ name: text, version: text }),
  setup: z.looseObject({
    programme: text,
    asOf: day,
    until: day,
    seed: z.string(),
    assumptions: z.array(
      z.looseObject({ id: text, value: z.number(), default: z.number(), about: z.string(), source: z.string() }),
    ),
    goals: z.array(z.string()).optional(),
    settings: z.array(z.looseObject({ path: z.string(), value: z.string() })),
    inputs: z.array(z.looseObject({ role: text, name: text, sha256: text, rows: count })),
    participants: count,
    councils: count,
  }),
  calendar: z.looseObject({
    dates: days,
    promised: day,
    decisions: days,
    intakes: z.array(z.looseObject({ id: text, startsOn: day, places: count, closesOn: day.optional() })),
  }),
  shard: text,
  asked: z.int().min(1),
  records: z.array(z.looseObject({ run: z.int().min(1), counts: z.record(z.string(), z.number()) })),
});
