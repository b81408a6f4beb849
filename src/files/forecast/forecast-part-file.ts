import type { Finding } from "../../domain/finding.ts";
import {
  anyText,
  count,
  day,
  integer,
  list,
  literal,
  number,
  object,
  optional,
  record,
  text,
} from "../../domain/form.ts";
import type { ForecastPart } from "../../domain/plan/forecast.ts";
import { fault } from "../codes.ts";
import { schemaFindings } from "../programme/schema-findings.ts";
import { schemaOf } from "../programme/schema-of.ts";
import { type DocumentText, readJson } from "../text/document.ts";

/** Reads a part of a forecast as `forecast --shard` wrote it: what is broken is found here, not while parts are joined. */
export function parseForecastPart(source: DocumentText): { part?: ForecastPart; findings: readonly Finding[] } {
  const document = readJson(source);
  const { value, locate } = document;
  if (value === undefined && source.text.trimStart().startsWith("{")) return { findings: document.findings };
  const isPart = typeof value === "object" && value !== null && "format" in value && value.format === partFormat;
  if (!isPart) return { findings: [fault("forecast/not-a-part", { file: source.file })] };
  const issues = schemaOf(partForm, { strict: false }).safeParse(value).error?.issues ?? [];
  const findings = [...document.findings, ...issues.flatMap((issue) => schemaFindings(issue, { value, locate }))];
  // The schema changes nothing, and a part is joined exactly as it was written.
  return findings.length > 0 ? { findings } : { part: value as unknown as ForecastPart, findings };
}

const partFormat = "dcs-plan/forecast-part";

const days = list(day);

const partForm = object({
  format: literal(partFormat),
  formatVersion: literal("1.0"),
  tool: object({ name: text, version: text }),
  setup: object({
    programme: text,
    asOf: day,
    until: day,
    seed: anyText,
    assumptions: list(object({ id: text, value: number, default: number, about: anyText, source: anyText })),
    goals: optional(list(anyText)),
    settings: list(object({ path: anyText, value: anyText })),
    inputs: list(object({ role: text, name: text, sha256: text, rows: count })),
    participants: count,
    councils: count,
  }),
  calendar: object({
    dates: days,
    promised: day,
    decisions: days,
    intakes: list(object({ id: text, startsOn: day, places: count, closesOn: optional(day) })),
  }),
  shard: text,
  asked: integer(1),
  records: list(object({ run: integer(1), counts: record(anyText, number) })),
});
