import type { Forecast } from "../../domain/plan/forecast.ts";
import { renderForecast } from "../../report/forecast/forecast.ts";
import { type ForecastFormat, forecastFormats } from "../../report/forecast/forecast-formats.ts";
import type { ReportOptions } from "../../report/reporter.ts";
import type { ForecastOptions } from "../forecast/forecast-options.ts";
import type { Io } from "../io.ts";
import { lookOn } from "../terminal.ts";
import { openOutput } from "./open-output.ts";

/** Where a forecast goes. */
export interface ForecastOutputs {
  readonly write: (forecast: Forecast) => Promise<void>;
}

/** Looks at everything that is to be written before the first run is made. @throws UsageError */
export async function openForecastOutputs(
  options: ForecastOptions,
  inputs: readonly string[],
  io: Io,
): Promise<ForecastOutputs> {
  const output = await openOutput(options, forecastFormats, inputs, io);
  return {
    write: (forecast) =>
      output.write((format, to) => {
        const look = to === "file" ? { width: 120, color: false } : lookOn("stdout", options, io);
        return rendered(forecast, format, look);
      }),
  };
}

async function rendered(forecast: Forecast, format: ForecastFormat, look: ReportOptions): Promise<string> {
  if (format !== "html") return renderForecast(forecast, format, look);
  const { renderForecastHtml } = await import("../../report/forecast/html/forecast-page.ts");
  return renderForecastHtml(forecast);
}
