import { builtInTemplate, type LetterFormat, letters } from "../../app/letters.ts";
import { count } from "../../domain/counting.ts";
import { usageError } from "../../domain/errors.ts";
import { visible } from "../../report/text/visible.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { writeFolder } from "../output/write-folder.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

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
    await write(io.stdout, builtInTemplate(format));
    return 0;
  }
  if (path === undefined) throw usageError("letters/no-plan");
  const template = sourceIf(options.template, io);
  const made = await letters(sourceAt(path, io), { for: options.for, template, format });
  if (options.out === undefined) {
    if (made.length !== 1) throw usageError("letters/no-folder", { found: made.length });
    await write(io.stdout, made[0].content);
    return 0;
  }
  await writeFolder(options.out, made, options.force === true);
  if (!options.quiet) await write(io.stderr, `${count(made.length, "letter", "letters")} in ${visible(options.out)}\n`);
  return 0;
}
