import { usageError } from "../../domain/errors.ts";
import type { Forecast } from "../../domain/plan/forecast.ts";
import { renderForecast } from "../../report/forecast/forecast.ts";
import { type ForecastFormat, forecastFormats } from "../../report/forecast/forecast-formats.ts";
import type { ReportOptions } from "../../report/reporter.ts";
import type { ForecastOptions } from "../forecast/forecast-options.ts";
import { type Io, write } from "../io.ts";
import { lookOn } from "../terminal.ts";
import { writeFiles } from "./write-files.ts";
import { checkTargets, fileOf, type Target } from "./write-output.ts";

/** Where a forecast goes. */
export interface ForecastOutputs {
  readonly write: (forecast: Forecast) => Promise<void>;
}

interface Output extends Target {
  readonly format: ForecastFormat;
}

/** Looks at everything that is to be written before the first run is made. @throws UsageError */
export async function openForecastOutputs(
  options: ForecastOptions,
  inputs: readonly string[],
  io: Io,
): Promise<ForecastOutputs> {
  const format = options.json ? "json" : formatOf(options.format);
  const files: Output[] = options.report.map(reportOf);
  const out = fileOf(options.out);
  if (out !== undefined) files.push({ path: out, format, option: "--out" });
  await checkTargets(files, inputs, options.force === true);
  return {
    write: async (forecast) => {
      const look = { width: 120, color: false };
      const made = files.map(async ({ path, format: as }) => ({ path, content: await rendered(forecast, as, look) }));
      await writeFiles(await Promise.all(made), options.force === true);
      if (out !== undefined) return;
      await write(io.stdout, await rendered(forecast, format, lookOn("stdout", options, io)));
    },
  };
}

async function rendered(forecast: Forecast, format: ForecastFormat, look: ReportOptions): Promise<string> {
  if (format !== "html") return renderForecast(forecast, format, look);
  const { renderForecastHtml } = await import("../../report/forecast/html/forecast-page.ts");
  return renderForecastHtml(forecast);
}

function reportOf(text: string): Output {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-") throw usageError("usage/report", { found: text });
  return { format: formatOf(format), path, option: "--report" };
}

function formatOf(found: string): ForecastFormat {
  const format = forecastFormats.find((one) => one === found);
  if (format) return format;
  throw usageError("usage/format", { found, known: forecastFormats.join(", ") });
}
