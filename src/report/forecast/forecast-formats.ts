/** How a forecast can be printed. It stands apart, since the command line names the formats before it prints any. */
export const forecastFormats = ["table", "json", "rows", "html"] as const;
export type ForecastFormat = (typeof forecastFormats)[number];
