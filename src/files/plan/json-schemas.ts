import { z } from "zod";
import { announcementForm } from "../../domain/draw/announcement.ts";
import { planForm } from "../../domain/plan/plan.ts";
import { rowForm } from "../../domain/plan/plan-row.ts";
import { toBeGiven } from "../../domain/programme/draft-programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { programmeSchema } from "../programme/programme-schema.ts";
import { schemaOf } from "../programme/schema-of.ts";
import { extendingSchema } from "./extending-schema.ts";

/** The documents that have a published schema. */
export const schemaIds = ["plan", "programme", "rows", "announcement"] as const;
export type SchemaId = (typeof schemaIds)[number];

/**
 * The JSON Schema (draft 2020-12) of a document: for editors, and for anyone who checks a file without this tool.
 * @param bases the ids of the programmes that a file may extend
 */
export function jsonSchemaOf(id: SchemaId, rules: RuleBook, bases: readonly string[]): object {
  const { $schema, ...schema } = makers[id](rules, bases);
  return {
    $schema,
    $id: `https://dcs-plan.invalid/schemas/${id}-${id === "plan" ? 2 : 1}.json`,
    title: titles[id],
    ...schema,
  };
}

const titles: Readonly<Record<SchemaId, string>> = {
  plan: "A plan of dcs-plan, format 2",
  programme: "A programme of dcs-plan, format 1",
  rows: "The rows of a plan: one flat object for each participant",
  announcement: "An announcement of a draw of dcs-plan, format 1",
};

type JsonSchema = Readonly<Record<string, unknown>>;

const makers: Readonly<Record<SchemaId, (rules: RuleBook, bases: readonly string[]) => JsonSchema>> = {
  plan: () => toJson(schemaOf(planForm, { strict: false })),
  programme: (rules, bases) => forEditors(toJson(programmeSchema(rules)), bases),
  rows: () => toJson(z.array(rowSchema())),
  announcement: () => toJson(schemaOf(announcementForm, { strict: false })),
};

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", reused: "ref" });
}

/**
 * What a file may hold that is settled before its schema judges it: the line for editors, numbers left to its user, and
 * what it takes from the programme that it extends.
 */
function forEditors(schema: JsonSchema, bases: readonly string[]): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === "places" && isNumber(value)) return { anyOf: [value, { const: toBeGiven }] };
    return value;
  });
  const { $schema, $defs, ...open } = JSON.parse(text) as JsonSchema & {
    readonly $defs: JsonSchema;
    readonly properties: object;
  };
  const whole = { ...open, properties: { $schema: { type: "string" }, ...open.properties } };
  // By what a file says, so that an editor tells the faults of one kind only.
  const extending = extendingSchema(whole, bases, $defs);
  return {
    $schema,
    type: "object",
    if: { required: ["extends"] },
    then: extending.schema,
    else: whole,
    $defs: { ...$defs, ...extending.definitions },
  };
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && ("$ref" in value || ("type" in value && value.type === "integer"))
  );
}

// One more text for each further stage of the programme.
function rowSchema(): z.ZodType {
  return (schemaOf(rowForm, { strict: true }) as unknown as z.ZodObject).catchall(z.string());
}
