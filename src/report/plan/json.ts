import { compareText } from "../../domain/compare.ts";
import type { Form, Shape } from "../../domain/form.ts";
import { type Plan, planForm } from "../../domain/plan/plan.ts";
import { jsonText } from "./json-text.ts";

/** The plan document: keys in a fixed order, two spaces of indent, a final newline. The same plan gives the same bytes. */
export function renderPlan(plan: Plan): string {
  return `${jsonText(inOrder(plan, planForm), 2)}\n`;
}

/**
 * A copy with its keys in the order of `form`. Keys that the form does not know are kept, after the others and sorted;
 * without a form every key is sorted.
 */
export function inOrder(value: unknown, form?: Form<unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const shape = form && shapeFor(value, form.shape);
  if (Array.isArray(value)) return value.map((item) => inOrder(item, itemForm(shape)));
  const members = shape?.kind === "object" ? shape.members : {};
  const each = shape?.kind === "record" ? shape.of : undefined;
  const known = Object.keys(members).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(members, key));
  const from = value as Readonly<Record<string, unknown>>;
  // Object.fromEntries keeps a key named `__proto__` as a key.
  return Object.fromEntries(
    [...known, ...unknown.sort(compareText)].map((key) => [key, inOrder(from[key], members[key] ?? each)]),
  );
}

function itemForm(shape: Shape | undefined): Form<unknown> | undefined {
  return shape?.kind === "list" || shape?.kind === "uses" ? shape.of : undefined;
}

/** The shape that an object or a list has, of those that may stand there. */
function shapeFor(value: object, shape: Shape): Shape | undefined {
  switch (shape.kind) {
    case "nullable":
      return shapeFor(value, shape.of.shape);
    case "later":
      return shapeFor(value, shape.of().shape);
    case "one-of": {
      const name = (value as Readonly<Record<string, unknown>>)[shape.by];
      const isMeant = ({ members }: (typeof shape.of)[number]) => {
        const { shape: tag } = members[shape.by] ?? {};
        return tag?.kind === "literal" && tag.value === name;
      };
      return shape.of.find(isMeant)?.shape;
    }
    case "either":
      return shape.of
        .map(({ shape: one }) => shapeFor(value, one))
        .find((one) => one !== undefined && isList(one) === Array.isArray(value));
    case "list":
    case "uses":
    case "object":
    case "record":
      return shape;
    default:
      return undefined;
  }
}

function isList({ kind }: Shape): boolean {
  return kind === "list" || kind === "uses";
}
