import type { DraftProgramme } from "../../domain/programme/draft-programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { judgeProgramme, type ProgrammeFile } from "./programme-file.ts";
import { type GivenSetting, settle } from "./settle.ts";

/**
 * A programme with values set on the command line (`intakes.2010-11.places=20`), judged again as a whole: unknown paths,
 * values of the wrong type, and everything that a programme file would be told.
 */
export function applySettings(
  programme: DraftProgramme,
  settings: readonly GivenSetting[],
  rules: RuleBook,
): ProgrammeFile {
  const document = { value: programme, findings: [], locate: () => ({ file: programme.id }) };
  return judgeProgramme(settle(document, settings, rules), rules);
}
