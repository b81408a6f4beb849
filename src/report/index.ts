import type { Content, Reporter } from "./reporter.ts";

/** A format of `allocate`, `pair` and `replan`. */
export interface ReporterEntry {
  readonly about: string;
  /** Loads only what this format needs. */
  readonly load: () => Promise<Reporter<Content | Promise<Content>>>;
}

/** Every format by the name that `--format` and `--report` take. A new format is one line here. */
export const reporters = {
  table: {
    about: "tables for people, sized to the terminal",
    load: async () => (await import("./sections/table.ts")).renderTable,
  },
  json: { about: "the plan document", load: async () => (await import("./plan/json.ts")).renderPlan },
  rows: {
    about: "a flat JSON array, one object per participant",
    load: async () => (await import("./plan/rows.ts")).rowsReport,
  },
  csv: { about: "the same rows as CSV", load: async () => (await import("./plan/csv.ts")).csvReport },
  html: {
    about: "one page with pictures, for a board paper and a screen",
    load: async () => (await import("./html/html-report.ts")).renderHtml,
  },
  md: {
    about: "Markdown, for a pull request",
    load: async () => (await import("./plan/markdown.ts")).renderMarkdown,
  },
  xlsx: {
    about: "a workbook with a sheet for each list",
    load: async () => (await import("./plan/xlsx.ts")).renderXlsx,
  },
  ics: {
    about: "a calendar; with --for one for each person named, into the folder that -o names",
    load: async () => (await import("./plan/calendar.ts")).renderCalendar,
  },
} as const satisfies Readonly<Record<string, ReporterEntry>>;

export type FormatId = keyof typeof reporters;
export const formatIds = Object.keys(reporters) as readonly FormatId[];

export function isFormatId(text: string): text is FormatId {
  return Object.hasOwn(reporters, text);
}
