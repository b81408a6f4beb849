import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type LetterTemplate, parseLetterTemplate } from "../../files/tables/letter-file.ts";
import { decodeText } from "../../files/text/decode.ts";
import { type LetterFormat, renderLetter } from "../../report/people/letter.ts";
import { letterTemplate, letterTemplateHtml } from "../../report/people/letter-template.ts";
import { viewOf } from "../../report/plan/plan-view.ts";
import { visible } from "../../report/text/visible.ts";
import { count } from "../../report/wording/counting.ts";
import { ruleTitles } from "../../rules/index.ts";
import { type Io, write } from "../io.ts";
import { loadPlan } from "../load/load-plan.ts";
import { readSource } from "../load/read-source.ts";
import type { LookOptions } from "../options.ts";
import { fileNames, writeFolder } from "../output/write-folder.ts";
import type { Context } from "../program.ts";
import { findPerson } from "./find-person.ts";

export interface LettersOptions extends LookOptions {
  readonly out?: string | undefined;
  readonly for?: readonly string[] | undefined;
  readonly template?: string | undefined;
  readonly format?: LetterFormat | undefined;
  readonly showTemplate?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** `dcs-plan letters`: 0 the letters are written (or, without a folder and for one person, printed). */
export async function runLetters(path: string | undefined, options: LettersOptions, { io }: Context): Promise<number> {
  const format = options.format ?? (/\.html?$/i.test(options.template ?? "") ? "html" : "md");
  if (options.showTemplate) {
    await write(io.stdout, format === "html" ? letterTemplateHtml : letterTemplate);
    return 0;
  }
  if (path === undefined) throw usage("letters/no-plan");
  const template = await templateOf(options, format, io);
  const plan = await loadPlan(path, io);
  const people = peopleOf(plan, options.for);
  const view = viewOf(plan, ruleTitles);
  const letters = people.map(({ id }) => ({ id, content: renderLetter(template.parts, id, view, format) }));
  if (options.out === undefined) {
    if (letters.length !== 1) throw usage("letters/no-folder", { found: letters.length });
    await write(io.stdout, letters[0].content);
    return 0;
  }
  const names = fileNames(plan.participants, format);
  const files = letters.map(({ id, content }) => ({ name: names.get(id) ?? `${id}.${format}`, content }));
  await writeFolder(options.out, files, options.force === true);
  if (!options.quiet)
    await write(io.stderr, `${count(files.length, "letter", "letters")} in ${visible(options.out)}\n`);
  return 0;
}

async function templateOf({ template }: LettersOptions, format: LetterFormat, io: Io): Promise<LetterTemplate> {
  if (template === undefined)
    return parseLetterTemplate(format === "html" ? letterTemplateHtml : letterTemplate, "the built-in template");
  const source = await readSource(template, io);
  const { text, findings } = decodeText(source);
  const parsed = parseLetterTemplate(text, source.file);
  const all = [...findings, ...parsed.findings];
  if (hasErrors(all)) throw new UsageError(...all);
  return parsed;
}

function peopleOf({ participants }: Plan, who: readonly string[] | undefined): Plan["participants"] {
  return who === undefined ? participants : [...new Set(who.map((text) => findPerson(text, participants)))];
}

function usage(code: string, params: Readonly<Record<string, string | number>> = {}): UsageError {
  return new UsageError({ code, severity: "error", params });
}
