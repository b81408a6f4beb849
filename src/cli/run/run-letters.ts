import { join } from "node:path";
import { builtInTemplate, type LetterFormat, letters } from "../../app/letters.ts";
import { count } from "../../domain/counting.ts";
import { usageError } from "../../domain/errors.ts";
import { escapeControls } from "../../report/text/escape-controls.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { writeFolder } from "../output/write-folder.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

export interface LettersOptions extends LookOptions {
  readonly out?: string | undefined;
  readonly for?: readonly string[] | undefined;
  readonly template?: string | undefined;
  readonly format?: LetterFormat | "csv" | undefined;
  readonly on?: string | undefined;
  readonly answerBy?: string | undefined;
  readonly showTemplate?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** `dcs-plan letters`: 0 the letters are written (or, without a folder and for one person, printed). */
export async function runLetters(path: string | undefined, options: LettersOptions, { io }: Context): Promise<number> {
  const format = options.format ?? formatOfTemplate(options.template ?? "");
  if (options.showTemplate) {
    await write(io.stdout, builtInTemplate(format === "csv" ? "md" : format));
    return 0;
  }
  if (path === undefined) throw usageError("letters/no-plan");
  const template = sourceIf(options.template, io);
  const made = await letters(sourceAt(path, io), { ...options, template, format });
  const own = made.filter(({ name }) => name !== "sent.csv");
  if (options.out === undefined) {
    if (own.length !== 1) throw usageError("letters/no-folder", { found: own.length });
    await write(io.stdout, own[0].content);
    return 0;
  }
  await writeFolder(options.out, made, options.force === true);
  if (!options.quiet) await write(io.stderr, `${doneText(own.length, made.length > own.length, options.out)}\n`);
  return 0;
}

function formatOfTemplate(template: string): LetterFormat {
  if (/\.html?$/i.test(template)) return "html";
  return /\.txt$/i.test(template) ? "txt" : "md";
}

function doneText(files: number, hasSent: boolean, folder: string): string {
  const where = escapeControls(folder);
  const lead = `${count(files, "file", "files")} in ${where}`;
  if (!hasSent) return lead;
  return `${lead}. When the letters have gone out, record them: dcs-plan replan plan.json --changes ${join(where, "sent.csv")}`;
}
