import { UsageError } from "../domain/errors.ts";
import { hasErrors } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { explainerOf } from "../engine/explain/explain.ts";
import { problemOfPlan } from "../engine/plan/problem-of-plan.ts";
import { type LetterTemplate, parseLetterTemplate } from "../files/tables/letter-file.ts";
import { decodeText } from "../files/text/decode.ts";
import { type LetterFormat, type RefusalsOf, renderLetter } from "../report/people/letter.ts";
import { letterTemplate, letterTemplateHtml } from "../report/people/letter-template.ts";
import { viewOf } from "../report/plan/plan-view.ts";
import { ruleBook } from "../rules/index.ts";
import { findPerson } from "./explain/find-person.ts";
import { fileNames } from "./file-names.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";
import type { Source } from "./source.ts";

export type { LetterFormat } from "../report/people/letter.ts";

export interface LettersTerms {
  /** Ids, council codes, names or councils; absent: everybody. */
  readonly for?: readonly string[] | undefined;
  /** In place of the built-in one. */
  readonly template?: Source | undefined;
  readonly format: LetterFormat;
}

export interface Letter {
  readonly participant: string;
  /** A file name of its own. */
  readonly name: string;
  readonly content: string;
}

/** A letter to each. @throws UsageError where the plan or the template cannot be read, or nobody is meant */
export async function letters(input: PlanInput, terms: LettersTerms): Promise<readonly Letter[]> {
  const { format, for: who } = terms;
  const template = await templateOf(terms);
  const plan = await loadPlan(input);
  const { participants } = plan;
  const people = who === undefined ? participants : [...new Set(who.map((text) => findPerson(text, participants)))];
  const view = viewOf(plan, ruleBook);
  const refusalsOf = refusalsIn(plan);
  const names = fileNames(participants, format);
  return people.map(({ id }) => ({
    participant: id,
    name: names.get(id) ?? `${id}.${format}`,
    content: renderLetter(template.parts, id, view, format, refusalsOf),
  }));
}

/** Why each of those refused is not admitted to the places at all. */
function refusalsIn(plan: Plan): RefusalsOf {
  if (plan.refused.length === 0) return () => undefined;
  const explainer = explainerOf(problemOfPlan(plan, ruleBook), plan);
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  return (id) => {
    const person = people.get(id);
    return person && explainer.explain(person, () => false).stages.find(({ stage }) => stage === "placing")?.barredBy;
  };
}

/** The template that is used where none is given. */
export function builtInTemplate(format: LetterFormat): string {
  return format === "html" ? letterTemplateHtml : letterTemplate;
}

async function templateOf({ template, format }: LettersTerms): Promise<LetterTemplate> {
  if (template === undefined) return parseLetterTemplate(builtInTemplate(format), "the built-in template");
  const { text, findings } = decodeText({ file: template.file, bytes: await template.read() });
  const parsed = parseLetterTemplate(text, template.file);
  const all = [...findings, ...parsed.findings];
  if (hasErrors(all)) throw new UsageError(all);
  return parsed;
}
