import { parseDay } from "../domain/dates.ts";
import { UsageError, usageError } from "../domain/errors.ts";
import { hasErrors } from "../domain/finding.ts";
import { type LetterField, type LetterKind, letterEvent, letterFields } from "../domain/plan/letter.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { type Standing, standingsOf } from "../domain/plan/status/standing.ts";
import { slotIdOf } from "../domain/problem.ts";
import { explainerOf } from "../engine/explain/explain.ts";
import { admittedWith } from "../engine/explain/explain-changes.ts";
import { problemOfPlan } from "../engine/plan/problem-of-plan.ts";
import { type LetterTemplate, parseLetterTemplate } from "../files/tables/letter-file.ts";
import { decodeText } from "../files/text/decode.ts";
import { reservesOf } from "../replan/status/reserves-of.ts";
import { type LetterFormat, type LetterValues, renderLetter } from "../report/people/letter.ts";
import { letterTemplate, letterTemplateHtml, letterTemplateText } from "../report/people/letter-template.ts";
import { type LetterFacts, letterValues } from "../report/people/letter-values.ts";
import { csvText } from "../report/plan/csv.ts";
import { viewOf } from "../report/plan/plan-view.ts";
import { ruleBook } from "../rules/index.ts";
import { placingLuck } from "./chances-of-plan.ts";
import { findPerson } from "./explain/find-person.ts";
import { fileNames } from "./file-names.ts";
import { loadPlan, type PlanInput } from "./load/load-plan.ts";
import type { Source } from "./source.ts";

export type { LetterFormat } from "../report/people/letter.ts";

export interface LettersTerms {
  /** Ids, council codes, names or councils; absent: everybody, mentors too. */
  readonly for?: readonly string[] | undefined;
  /** In place of the built-in one. */
  readonly template?: Source | undefined;
  /** `csv`: one table of all fields, for a mail merge. */
  readonly format: LetterFormat | "csv";
  /** The day of the letters; default: the plan's own. */
  readonly on?: string | undefined;
  /** By when offers are to be answered; default: the programme's number of days after the letter. */
  readonly answerBy?: string | undefined;
}

export interface Letter {
  /** The one to whom it goes; absent: a list of all. */
  readonly participant?: string | undefined;
  readonly kind?: LetterKind | undefined;
  /** A file name of its own. */
  readonly name: string;
  readonly content: string;
}

/**
 * A letter to each; last, where any of them makes an offer, `sent.csv`: the changes that record that they went out.
 * @throws UsageError where the plan or the template cannot be read, or nobody is meant
 */
export async function letters(input: PlanInput, terms: LettersTerms): Promise<readonly Letter[]> {
  const { format, for: who } = terms;
  const template = format === "csv" ? undefined : await templateOf({ ...terms, format });
  const plan = await loadPlan(input);
  const facts = factsFor(plan, terms);
  const everybody = standingsOf(plan);
  const people = everybody.map(({ person }) => person);
  const wanted = who && new Set(who.map((text) => findPerson(text, people).id));
  const standings = everybody.filter(({ person }) => wanted?.has(person.id) ?? true);
  const view = viewOf(plan, ruleBook);
  const names = fileNames(people, format);
  const values = standings.map((standing) => ({ standing, values: letterValues(standing, view, facts) }));
  const made: Letter[] = template
    ? values.map(({ standing, values: own }) => ({
        participant: standing.person.id,
        kind: letterEvent(standing, plan).kind,
        name: names.get(standing.person.id) ?? "",
        content: renderLetter(template.parts, own, format as LetterFormat),
      }))
    : [{ name: "letters.csv", content: mergeTable(values, plan) }];
  const sent = standings.flatMap((standing) => offersIn(standing, facts.on));
  return sent.length === 0 ? made : [...made, { name: "sent.csv", content: csvText([sentHeads, ...sent]) }];
}

/** Everything that a letter can say, one line for each person. */
function mergeTable(
  lines: readonly { readonly standing: Standing; readonly values: LetterValues }[],
  plan: Plan,
): string {
  const fields = Object.keys(letterFields) as LetterField[];
  const rows = lines.map(({ standing, values }) => [
    standing.person.id,
    letterEvent(standing, plan).kind,
    ...fields.map((field) => values[field]),
  ]);
  return csvText([["participant_id", "letter", ...fields], ...rows]);
}

const sentHeads = ["date", "event", "participant_id", "value", "participant"];

/** The offers that a letter makes and that are not recorded yet, as lines of changes. */
function offersIn({ person, place, pairing, state, placeOffer, mentorOffer }: Standing, on: string): string[][] {
  const slot = place && state === undefined ? slotIdOf(place) : undefined;
  const line = (value: string): string[] => [on, "offered", person.id, value, person.name];
  return [
    ...(slot !== undefined && placeOffer?.slot !== slot ? [line(slot)] : []),
    ...(pairing && mentorOffer?.mentor !== pairing.mentor ? [line(pairing.mentor)] : []),
  ];
}

/** @throws UsageError where a day is none */
function factsFor(plan: Plan, { on = plan.asOf, answerBy }: LettersTerms): LetterFacts {
  for (const [option, found] of Object.entries({ "--on": on, "--answer-by": answerBy }))
    if (found !== undefined && parseDay(found) === undefined) throw usageError("usage/day", { option, found });
  const people = new Map(plan.participants.map((person) => [person.id, person]));
  const problem = problemOfPlan(plan, ruleBook);
  const explainer = explainerOf(problem, plan);
  let luckOf: ReturnType<typeof placingLuck> | undefined;
  return {
    on,
    answerBy,
    refusalsOf: (id) => {
      const person = people.get(id);
      return person && explainer.explain(person, () => false).stages.find(({ stage }) => stage === "placing")?.barredBy;
    },
    luckOf: (id) => (luckOf ??= placingLuck(plan))(id),
    admittedWith: (id) => {
      const person = people.get(id);
      return person && admittedWith(problem, plan, person);
    },
    reserves: plan.waitingList.length === 0 ? new Map() : reservesOf(plan, ruleBook, plan.asOf),
  };
}

/** The template that is used where none is given. */
export function builtInTemplate(format: LetterFormat): string {
  return { md: letterTemplate, html: letterTemplateHtml, txt: letterTemplateText }[format];
}

async function templateOf({
  template,
  format,
}: Pick<LettersTerms, "template"> & { readonly format: LetterFormat }): Promise<LetterTemplate> {
  if (template === undefined) return parseLetterTemplate(builtInTemplate(format), "the built-in template");
  const { text, findings } = decodeText({ file: template.file, bytes: await template.read() });
  const parsed = parseLetterTemplate(text, template.file);
  const all = [...findings, ...parsed.findings];
  if (hasErrors(all)) throw new UsageError(all);
  return parsed;
}
