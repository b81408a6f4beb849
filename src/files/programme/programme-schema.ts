import { z } from "zod";
import { everyPattern, mostOpenings } from "../../domain/programme/openings.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Rule, RuleBook } from "../../domain/programme/rule-book.ts";
import type { ParamSpec, ParamSpecs } from "../../domain/programme/rule-params.ts";
import type { RuleUse } from "../../domain/programme/rule-use.ts";
import { furtherOf, readinessOf } from "./further-schema.ts";
import { readingOf } from "./reading-schema.ts";
import { count, day, factName, id, type ObjectSchema, strictObject, text } from "./schema-parts.ts";

/** The lists of a stage in which rules are put to use, and the shapes that each takes. */
export const shapesOf = {
  who: ["eligibility"],
  rules: ["eligibility", "limit"],
  goals: ["limit", "priority"],
} as const satisfies Readonly<Record<string, readonly Rule["shape"][]>>;

type RuleList = keyof typeof shapesOf;

/**
 * The schema of programme files under a rule book: each rule only in the lists that its shape fits, with its own
 * parameters. What a schema cannot say (one id twice, an end before its start) is checked beside it.
 */
export function programmeSchema(rules: RuleBook): z.ZodType<Programme> {
  return programmeOf(strictObject, (list) => usesOf(rules, list));
}

/** The schema of a programme inside a plan: any rule names, and keys that a later version may add. */
export function embeddedProgrammeSchema(): z.ZodType<Programme> {
  const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);
  const use = z.looseObject({ rule: text, id: text.optional(), with: z.record(z.string(), value).optional() });
  return programmeOf(z.looseObject, () => z.array(use));
}

/** The schema of one intake of a programme file. */
export const intakeSchema = intakeOf(strictObject);

function programmeOf(
  object: ObjectSchema,
  uses: (list: RuleList) => z.ZodType<readonly RuleUse[]>,
): z.ZodType<Programme> {
  const lists = { who: uses("who"), rules: uses("rules"), goals: uses("goals") };
  const words = [
    "participant",
    "participants",
    "council",
    "councils",
    "intake",
    "intakes",
    "mentor",
    "mentors",
  ] as const;
  return object({
    format: z.literal("dcs-plan/programme"),
    formatVersion: z.string().regex(/^\d+\.\d+$/, { error: "version" }),
    id,
    title: text,
    edition: text.optional(),
    about: z.string().optional(),
    asOf: day,
    seed: text,
    words: object(Object.fromEntries(words.map((word) => [word, text])) as Record<(typeof words)[number], typeof text>),
    rows: z.enum(["posts", "people"]).default("people"),
    regions: z.array(text),
    types: z.array(text),
    councils: object({
      current: z.record(id, text),
      ended: z.record(id, object({ name: text, endedOn: day, successors: z.array(id) })),
    }).optional(),
    columns: z.record(z.string(), text).optional(),
    holidays: z.array(day).optional(),
    reading: readingOf(object).optional(),
    facts: z.record(factName, factOf(object)).optional(),
    without: z.array(text).optional(),
    bands: z.record(
      factName,
      object({ since: z.enum(["appointedOn", "directorSince"]), months: z.array(z.int().min(1)).min(1) }),
    ),
    tallies: z.record(factName, object({ facts: z.array(text).min(1), values: z.array(text).min(1) })).optional(),
    readiness: readinessOf(object).optional(),
    intakes: z.array(intakeOf(object)),
    completeBy: day.optional(),
    stages: z.array(
      z.discriminatedUnion("stage", [
        object({ stage: z.literal("cadre"), size: count, topUp: z.boolean().optional(), ...lists }),
        object({ stage: z.literal("placing"), ...lists }),
        object({ stage: z.literal("pairing"), capacity: count, startsOn: day, endsOn: day, ...lists }),
      ]),
    ),
    further: z.array(furtherOf(object, lists)).optional(),
  });
}

function factOf(object: ObjectSchema) {
  const type = z.enum(["text", "number", "yes-no", "date", "dates", "list"]);
  return z.union([type, object({ type: z.literal("text"), values: z.record(text, z.array(text)) })]);
}

function intakeOf(object: ObjectSchema) {
  return object({
    id,
    title: text.optional(),
    places: count,
    startsOn: day,
    endsOn: day,
    overbook: object({ places: count, reason: text }).optional(),
    applicationsCloseOn: day.optional(),
    open: z.boolean().optional(),
    every: z.string().regex(everyPattern, { error: "every" }).optional(),
    openings: z.int().min(0).max(mostOpenings).optional(),
    cohorts: z
      .array(
        object({
          id,
          title: text.optional(),
          places: count,
          atLeast: z.int().min(1).optional(),
          startsOn: day,
          endsOn: day,
          mentor: id.optional(),
        }),
      )
      .min(1)
      .optional(),
    mentorDays: z.array(day).min(1).optional(),
  });
}

function usesOf(rules: RuleBook, list: RuleList): z.ZodType<readonly RuleUse[]> {
  const shapes: readonly Rule["shape"][] = shapesOf[list];
  const [first, ...others] = [...rules.values()].filter((rule) => shapes.includes(rule.shape)).map(useOf);
  // A rule book without a rule of the shape leaves nothing to put in the list.
  if (first === undefined) return z.array(z.never());
  // Parameters are known to zod by their specification only; all their types are parameter values.
  return z.array(z.discriminatedUnion("rule", [first, ...others])) as unknown as z.ZodType<readonly RuleUse[]>;
}

function useOf(rule: Rule) {
  const params = strictObject(paramsOf(rule.params));
  const needed = Object.values(rule.params).some((spec) => spec.default === undefined);
  const name = z.literal(`${rule.id}@${rule.version}`).describe(`${rule.title}: ${rule.because}`);
  return strictObject({ rule: name, id: id.optional(), with: needed ? params : params.optional() });
}

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
      return text;
  }
}
