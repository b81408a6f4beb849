import { z } from "zod";
import type { RuleUse } from "../../domain/programme/rule-use.ts";
import { count, day, factName, id, type ObjectSchema, text } from "./schema-parts.ts";

interface Lists {
  readonly who: z.ZodType<readonly RuleUse[]>;
  readonly rules: z.ZodType<readonly RuleUse[]>;
  readonly goals: z.ZodType<readonly RuleUse[]>;
}

/** The schema of a stage that gives out sets, sessions, events or partners. */
export function furtherOf(object: ObjectSchema, lists: Lists) {
  const slot = object({
    id,
    title: text.optional(),
    places: count.optional(),
    startsOn: day.optional(),
    afterDays: z.int().min(-3660).max(3660).optional(),
    days: z.int().min(1).max(366).optional(),
    regions: z.array(text).optional(),
  });
  const size = z.int().min(1);
  return object({
    id,
    title: text,
    kind: text,
    slots: z.discriminatedUnion("from", [
      object({ from: z.literal("sets"), atLeast: size, atMost: size }),
      object({ from: z.literal("list"), per: z.literal("intake").optional(), slots: z.array(slot).min(1) }),
      object({ from: z.literal("participants"), capacity: count, who: lists.who }),
    ]),
    ...lists,
  });
}

/** The schema of what everyone is to have ready by a day. */
export function readinessOf(object: ObjectSchema) {
  return object({
    by: day,
    documents: z.array(object({ title: text, readyOn: factName })),
    components: z.array(object({ title: text, fact: factName })),
    missing: z.array(text),
  });
}
