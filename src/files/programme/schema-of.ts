import { z } from "zod";
import { parseDay } from "../../domain/dates.ts";
import type { Form, Shape } from "../../domain/form.ts";

/** How a document is judged. */
export interface Judging {
  /** Whether keys that the form does not know are faults: in files that people write, not where keys may be added. */
  readonly strict: boolean;
  /** The schema of rules put to use in a list; default: any rule names. */
  readonly uses?: ((list: Extract<Shape, { kind: "uses" }>["list"]) => z.ZodType) | undefined;
}

/**
 * The schema of a form. Its messages are names for what was expected: findings are made of them, never shown as they are.
 */
export function schemaOf<T>(form: Form<T>, { strict, uses }: Judging): z.ZodType<T> {
  // One form is one schema, so that a JSON Schema tells it once.
  const made = new Map<Shape, z.ZodType>();
  const schema = ({ shape }: Form<unknown>): z.ZodType => {
    const known = made.get(shape) ?? build(shape);
    made.set(shape, known);
    return known;
  };
  const object = (members: Extract<Shape, { kind: "object" }>["members"]): z.ZodObject => {
    const shape = Object.fromEntries(Object.entries(members).map(([key, member]) => [key, memberOf(member)]));
    return strict ? strictObject(shape) : z.looseObject(shape);
  };
  const memberOf = (member: Form<unknown>): z.ZodType => {
    if (!("optional" in member)) return schema(member);
    const without = "default" in member ? member.default : undefined;
    return without === undefined ? schema(member).optional() : schema(member).default(without);
  };
  const build = (shape: Shape): z.ZodType => {
    switch (shape.kind) {
      case "text":
        return shape.pattern ? z.string().regex(shape.pattern, { error: shape.expected ?? "" }) : z.string();
      case "day":
        return day;
      case "number":
        return z.number();
      case "boolean":
        return z.boolean();
      case "integer":
        return integer(shape);
      case "literal":
        return z.literal(shape.value);
      case "choice":
        return z.enum(shape.values as readonly [string, ...string[]]);
      case "list":
        return shape.fewest === 0 ? z.array(schema(shape.of)) : z.array(schema(shape.of)).min(shape.fewest);
      case "record":
        return z.record(schema(shape.key) as z.ZodString, schema(shape.of));
      case "object":
        return object(shape.members);
      case "one-of":
        return z.discriminatedUnion(shape.by, shape.of.map(({ members }) => object(members)) as [z.ZodObject]);
      case "either":
        return z.union(shape.of.map(schema) as [z.ZodType]);
      case "nullable":
        return schema(shape.of).nullable();
      case "later":
        return z.lazy(() => schema(shape.of()));
      case "uses":
        return uses ? uses(shape.list) : z.array(schema(shape.of));
    }
  };
  // What a form is the form of, its schema is the schema of.
  return schema(form) as z.ZodType<T>;
}

function integer({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): z.ZodType {
  const from = min === undefined ? z.int() : z.int().min(min);
  return max === undefined ? from : from.max(max);
}

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: "day", abort: true })
  .refine((found) => parseDay(found) !== undefined, { error: "day" });

/** An object without other keys; its message lists the known ones, so that a finding can name the nearest. */
export function strictObject<Members extends z.ZodRawShape>(members: Members) {
  return z.strictObject(members, {
    error: ({ code }) => (code === "unrecognized_keys" ? Object.keys(members).join(" ") : undefined),
  });
}
