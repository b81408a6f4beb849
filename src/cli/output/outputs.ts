import { join } from "node:path";
import { findPerson } from "../../app/explain/find-person.ts";
import { fileNames } from "../../app/file-names.ts";
import { renderPlan } from "../../app/render.ts";
import { usageError } from "../../domain/errors.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type FormatId, formatIds } from "../../report/index.ts";
import type { Content, ReportOptions } from "../../report/reporter.ts";
import type { Io } from "../io.ts";
import type { OutputOptions } from "../options.ts";
import { asciiOf, lookOn } from "../terminal.ts";
import { type Formats, givenFormat, openOutput } from "./open-output.ts";
import { sayWritten } from "./write-output.ts";

/** Where a plan goes. */
export interface Outputs {
  /** Whether standard output is to hold JSON. */
  readonly json: boolean;
  readonly write: (plan: Plan) => Promise<void>;
}

/** Everything that the options ask to be written, looked at before the work begins. @throws UsageError */
export async function openOutputs(options: OutputOptions, inputs: readonly string[], io: Io): Promise<Outputs> {
  const given = givenFormat(options, planFormats);
  if (options.for !== undefined) return openFolder(options, given, io);
  const output = await openOutput(options, planFormats, inputs, io);
  checkScope(options, [output.format, ...output.files.map((file) => file.format)]);
  const write = (plan: Plan): Promise<void> =>
    output.write((format, to) => {
      const look =
        to === "file"
          ? { width: fileWidth, color: options.color === "always", ascii: options.ascii }
          : { ...lookOn("stdout", options, io), ascii: asciiOf(options.ascii, io.env) };
      return render(plan, format, options, look);
    });
  return { json: given === "json", write };
}

/** A calendar for each of some people, in a folder. @throws UsageError with any other format, or without a folder */
function openFolder(options: OutputOptions, format: FormatId | undefined, io: Io): Outputs {
  const { out, for: who = [] } = options;
  if (format !== "ics" || out === undefined) throw usageError("usage/for", { format: format ?? planFormats[0] });
  const writeEach = async (plan: Plan): Promise<void> => {
    const { calendarPeople, renderPersonalCalendar } = await import("../../report/plan/personal-calendar.ts");
    const { writeFolder } = await import("./write-folder.ts");
    const everyone = calendarPeople(plan);
    const people = who.includes("all") ? everyone : who.map((text) => findPerson(text, everyone));
    const names = fileNames(everyone, "ics");
    const look = { width: fileWidth, color: false };
    const files = people.map(({ id }) => ({
      name: names.get(id) ?? "",
      content: renderPersonalCalendar(plan, look, id),
    }));
    await writeFolder(out, files, options.force === true);
    await sayWritten(
      files.map(({ name }) => join(out, name)),
      options,
      io,
    );
  };
  return { json: false, write: writeEach };
}

function render(
  plan: Plan,
  format: FormatId,
  { rawCsv, excel, details, names, region }: OutputOptions,
  look: Pick<ReportOptions, "width" | "color" | "ascii">,
): Promise<Content> {
  return renderPlan(plan, format, { names, region }, { ...look, rawCsv, excel, details });
}

const fileWidth = 100;

/** The default first. */
const planFormats: Formats<FormatId> = ["table", ...formatIds.filter((format) => format !== "table")];

/** The plan document is always whole: without its people nobody could check it. */
function checkScope({ names, region }: OutputOptions, formats: readonly FormatId[]): void {
  const option = names !== "full" ? "--names" : region !== undefined ? "--region" : undefined;
  if (option !== undefined && formats.includes("json")) throw usageError("usage/scope", { option });
}
