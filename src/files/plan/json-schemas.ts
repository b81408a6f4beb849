import { z } from "zod";
import { toBeGiven } from "../../domain/programme/draft-programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { programmeSchema } from "../programme/programme-schema.ts";
import { planSchema } from "./plan-schema.ts";

/** The documents that have a published schema. */
export const schemaIds = ["plan", "programme", "rows"] as const;
export type SchemaId = (typeof schemaIds)[number];

/** The JSON Schema (draft 2020-12) of a document: for editors, and for anyone who checks a file without this tool. */
export function jsonSchemaOf(id: SchemaId, rules: RuleBook): object {
  const { $schema, ...schema } = makers[id](rules);
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
};

type JsonSchema = Readonly<Record<string, unknown>>;

const makers: Readonly<Record<SchemaId, (rules: RuleBook) => JsonSchema>> = {
  plan: () => toJson(planSchema()),
  programme: (rules) => forEditors(toJson(programmeSchema(rules))),
  rows: () => toJson(rowsSchema),
};

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", reused: "ref" });
}

/** What a file may hold that is settled before its schema judges it: the line for editors, and numbers left to its user. */
function forEditors(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === "places" && isNumber(value)) return { anyOf: [value, { const: toBeGiven }] };
    return value;
  });
  const open = JSON.parse(text) as JsonSchema & { readonly properties: object };
  return { ...open, properties: { $schema: { type: "string" }, ...open.properties } };
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && ("$ref" in value || ("type" in value && value.type === "integer"))
  );
}

const text = z.string();
const number = z.int().nullable();

const rowsSchema = z.array(
  z
    .object({
      participant_id: text,
      participant: text,
      council_code: text,
      council: text,
      region: text,
      type: text,
      // Blank where the programme places nobody.
      outcome: z.enum(["placed", "waiting", "not eligible", ""]),
      intake: text,
      cohort: text,
      starts_on: text,
      ends_on: text,
      waiting_position: number,
      lot: number,
      mentor_id: text,
      mentor: text,
      mentor_council: text,
      reasons: text,
    })
    // One more text for each further stage of the programme.
    .catchall(text),
);
