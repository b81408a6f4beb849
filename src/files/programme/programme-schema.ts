import { z } from "zod";
import { id, text } from "../../domain/form.ts";
import { intakeForm, type Programme, programmeForm } from "../../domain/programme/programme.ts";
import type { Rule, RuleBook } from "../../domain/programme/rule-book.ts";
import type { ParamSpec, ParamSpecs } from "../../domain/programme/rule-params.ts";
import { schemaOf, strictObject } from "./schema-of.ts";

/** The lists of a stage in which rules are put to use, and the shapes that each takes. */
export const shapesOf = {
  who: ["eligibility"],
  rules: ["eligibility", "limit", "unit"],
  goals: ["limit", "priority"],
} as const satisfies Readonly<Record<string, readonly Rule["shape"][]>>;

type RuleList = keyof typeof shapesOf;

/**
 * The schema of programme files under a rule book: each rule only in the lists that its shape fits, with its own
 * parameters. What a schema cannot say (one id twice, an end before its start) is checked beside it.
 */
export function programmeSchema(rules: RuleBook): z.ZodType<Programme> {
  return schemaOf(programmeForm, { strict: true, uses: (list) => usesOf(rules, list) });
}

/** The schema of one intake of a programme file. */
export const intakeSchema = schemaOf(intakeForm, { strict: true });

function usesOf(rules: RuleBook, list: RuleList): z.ZodType {
  const shapes: readonly Rule["shape"][] = shapesOf[list];
  const [first, ...others] = [...rules.values()].filter((rule) => shapes.includes(rule.shape)).map(useOf);
  // A rule book without a rule of the shape leaves nothing to put in the list.
  if (first === undefined) return z.array(z.never());
  return z.array(z.discriminatedUnion("rule", [first, ...others]));
}

function useOf(rule: Rule) {
  const params = strictObject(paramsOf(rule.params));
  const needed = Object.values(rule.params).some((spec) => spec.default === undefined);
  const name = z.literal(`${rule.id}@${rule.version}`).describe(`${rule.title}: ${rule.because}`);
  return strictObject({ rule: name, id: useId.optional(), with: needed ? params : params.optional() });
}

const useId = schemaOf(id, { strict: true });
const paramText = schemaOf(text, { strict: true });

function paramsOf(specs: ParamSpecs): Record<string, z.ZodType> {
  const schemas = Object.entries(specs).map(([name, spec]) => {
    const schema = paramOf(spec).describe(spec.about);
    return [name, spec.default === undefined ? schema : schema.optional()] as const;
  });
  return Object.fromEntries(schemas);
}

function paramOf(spec: ParamSpec): z.ZodType {
  switch (spec.type) {
    case "integer":
      return spec.max === undefined ? z.int().min(spec.min) : z.int().min(spec.min).max(spec.max);
    case "choice":
      return z.enum(spec.of);
    case "choices":
      return z.array(z.enum(spec.of));
    case "text":
    case "fact":
      return paramText;
  }
}
