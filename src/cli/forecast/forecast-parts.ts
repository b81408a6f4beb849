import { canonicalJson } from "../../domain/digest.ts";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Forecast, ForecastPart, RunRecord } from "../../domain/plan/forecast.ts";
import { parseForecastPart } from "../../files/forecast/forecast-part-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { answersFrom } from "../../forecast/answers.ts";
import type { Io } from "../io.ts";
import { readSource } from "../load/read-source.ts";
import { toolName, toolVersion } from "../version.ts";

/** What is said of a whole forecast, besides its runs. */
export type Whole = Pick<ForecastPart, "setup" | "calendar" | "asked">;

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

/** Joins the parts of a forecast. @throws UsageError where one is no part, of another forecast, twice there or missing */
export async function mergeParts(paths: readonly string[], io: Io): Promise<Forecast> {
  const parts = await Promise.all(paths.map((path) => readPart(path, io)));
  const [first, ...others] = parts;
  if (!first) throw fault("forecast/no-part", "", {});
  const identity = canonicalJson(wholeOf(first.part));
  const other = others.find(({ part }) => canonicalJson(wholeOf(part)) !== identity);
  if (other) throw fault("forecast/other-part", other.path, { first: first.path });
  const records = parts.flatMap(({ part }) => part.records).sort((left, right) => left.run - right.run);
  const twice = records.find(({ run }, at) => records[at + 1]?.run === run);
  if (twice) throw fault("forecast/run-twice", "", { run: twice.run });
  const { asked } = first.part;
  if (records.length < asked) throw fault("forecast/runs-missing", "", { found: records.length, asked });
  return forecastOf(first.part, records, false);
}

function wholeOf({ setup, calendar, asked }: ForecastPart): Whole {
  return { setup, calendar, asked };
}

async function readPart(path: string, io: Io): Promise<{ readonly path: string; readonly part: ForecastPart }> {
  const source = await readSource(path, io);
  const { text, findings: decoding } = decodeText(source);
  if (hasErrors(decoding)) throw new UsageError(...decoding);
  const { part, findings } = parseForecastPart({ file: path, text });
  if (!part) throw new UsageError(...findings);
  return { path, part };
}

function fault(code: string, file: string, params: Readonly<Record<string, string | number>>): UsageError {
  return new UsageError({ code, severity: "error", ...(file !== "" && { where: { file } }), params });
}
