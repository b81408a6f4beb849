import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../src/domain/finding.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { parseLists } from "../../src/files/people/people-lists.ts";
import { parseProgramme } from "../../src/files/programme/programme-file.ts";
import { ruleBook } from "../../src/rules/index.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures");

/** A fixture's councils, read as the tool reads them, for a programme. @throws where the fixture has an error */
export function problemOf(programme: Programme, councils: string, mentors?: string): Problem {
  const { asOf, seed } = programme;
  const given = mentors === undefined ? undefined : source(mentors);
  const { people, mentors: cadre } = parseLists(source(councils), given, programme);
  const findings = [...people.findings, ...(cadre?.findings ?? [])];
  if (hasErrors(findings)) throw new Error(JSON.stringify(findings));
  const { participants, vacancies } = people;
  const vacant = vacancies.length;
  return { programme, asOf, seed, participants, mentors: cadre?.mentors, vacant, vacancies, rules: ruleBook };
}

/** The case that fixtures/tiny/README.md solves by hand. */
export function tinyProblem(): Problem {
  const file = "tiny/programme.json";
  const { programme, findings } = parseProgramme({ file, text: readFileSync(join(folder, file), "utf8") }, ruleBook);
  if (!programme || findings.length > 0) throw new Error(JSON.stringify(findings));
  return problemOf(programme, "tiny/councils.csv", "tiny/mentors.csv");
}

function source(file: string): { file: string; bytes: Uint8Array } {
  return { file, bytes: readFileSync(join(folder, file)) };
}
