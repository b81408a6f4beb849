import { z } from "zod";
import { parseDay } from "../../domain/dates.ts";

/** Makes the schema of an object from its members: strict in files that people write, loose where keys may be added. */
export type ObjectSchema = <Shape extends z.ZodRawShape>(shape: Shape) => z.ZodObject<Shape>;

/** An object without other keys; its message lists the known ones, so that a finding can name the nearest. */
export function strictObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined),
  });
}

// The messages below are names for what was expected; findings are made of them, never shown as they are.

/** A text that is not blank. */
export const text = z.string().regex(/\S/, { error: "text" });

/** A stable id: no blanks around it, and no `;`, which parts ids in lists. */
export const id = z.string().regex(/^[^\s;]([^;]*[^\s;])?$/, { error: "id" });

/** The name of a fact, which is a column's heading too. */
export const factName = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "fact-name" });

/** A whole number, 0 or more. */
export const count = z.int().min(0);

/** A day of the calendar, `yyyy-mm-dd`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: "day", abort: true })
  .refine((found) => parseDay(found) !== undefined, { error: "day" });
