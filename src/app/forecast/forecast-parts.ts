import { canonicalJson } from "../../domain/digest.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Forecast, ForecastPart, RunRecord } from "../../domain/plan/forecast.ts";
import { parseForecastPart } from "../../files/forecast/forecast-part-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { answersFrom } from "../../forecast/answers.ts";
import type { Source } from "../source.ts";
import { toolName, toolVersion } from "../version.ts";
import type { Whole } from "./prepare-forecast.ts";

/** The forecast that runs come to; the same whether they were made in one go or in parts. */
export function forecastOf({ setup, calendar, asked }: Whole, records: readonly RunRecord[], isCut: boolean): Forecast {
  return {
    format: "dcs-plan/forecast",
    formatVersion: "1.0",
    tool: { name: toolName, version: toolVersion },
    setup,
    runs: records.length,
    ...(isCut && { interrupted: { asked } }),
    answers: answersFrom(calendar, setup.asOf, records),
  };
}

/** A part of a forecast, to be joined with the others. */
export function partOf({ setup, calendar, asked }: Whole, records: readonly RunRecord[], shard: string): ForecastPart {
  return {
    format: "dcs-plan/forecast-part",
    formatVersion: "1.0",
    tool: { name: toolName, version: toolVersion },
    setup,
    calendar,
    asked,
    shard,
    records,
  };
}

/** Joins the parts of a forecast. @throws UsageError where one is no part, of another forecast, twice there or missing */
export async function mergeParts(sources: readonly Source[]): Promise<Forecast> {
  const parts = await Promise.all(sources.map(readPart));
  const [first, ...others] = parts;
  if (!first) throw usageError("forecast/no-part");
  const identity = canonicalJson(wholeOf(first.part));
  const other = others.find(({ part }) => canonicalJson(wholeOf(part)) !== identity);
  if (other) throw usageError("forecast/other-part", { first: first.file }, { file: other.file });
  const records = parts.flatMap(({ part }) => part.records).sort((left, right) => left.run - right.run);
  const twice = records.find(({ run }, at) => records[at + 1]?.run === run);
  if (twice) throw usageError("forecast/run-twice", { run: twice.run });
  const { asked } = first.part;
  if (records.length < asked) throw usageError("forecast/runs-missing", { found: records.length, asked });
  return forecastOf(first.part, records, false);
}

function wholeOf({ setup, calendar, asked }: ForecastPart): Whole {
  return { setup, calendar, asked };
}

async function readPart({ file, read }: Source): Promise<{ readonly file: string; readonly part: ForecastPart }> {
  const { text, findings: decoding } = decodeText({ file, bytes: await read() });
  if (hasErrors(decoding)) throw new UsageError(decoding);
  const { part, findings } = parseForecastPart({ file, text });
  if (!part) throw new UsageError(findings);
  const { version } = part.tool;
  if (version !== toolVersion)
    throw usageError("forecast/part-version", { found: version, expected: toolVersion }, { file });
  return { file, part };
}
