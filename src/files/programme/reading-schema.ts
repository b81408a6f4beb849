import { z } from "zod";
import { dayOrders } from "../../domain/programme/reading.ts";
import { type ObjectSchema, text } from "./schema-parts.ts";

const order = z.enum([...dayOrders]);
const column = z.string();

/** The schema of how tables are to be read. */
export function readingOf(object: ObjectSchema) {
  return object({
    sheet: text.optional(),
    headerRow: z.int().min(1).optional(),
    columns: z.record(column, z.union([text, z.array(text).min(1)])).optional(),
    dates: z.union([order, z.record(column, order)]).optional(),
    blank: z.array(text).optional(),
    replace: z.record(column, z.record(z.string(), z.string())).optional(),
  });
}

/** The schema of how one file was read, inside a plan. */
export const readingRecordSchema = z.looseObject({
  sheet: text.optional(),
  headerRow: z.int().min(1).optional(),
  columns: z.record(column, z.array(z.string())).optional(),
  dates: z.record(column, order).optional(),
  blank: z.record(column, z.record(z.string(), z.int().min(1))).optional(),
  replace: z.record(column, z.record(z.string(), z.string())).optional(),
  stoodIn: z.record(column, column).optional(),
  vacant: z.int().min(1).optional(),
});
