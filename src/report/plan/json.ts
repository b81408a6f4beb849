import { compareText } from "../../domain/compare.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { jsonText } from "./json-text.ts";
import { planShape } from "./plan-shape.ts";
import type { Shape } from "./shape.ts";

/** The plan document: keys in a fixed order, two spaces of indent, a final newline. The same plan gives the same bytes. */
export function renderPlan(plan: Plan): string {
  return `${jsonText(inOrder(plan, planShape), 2)}\n`;
}

/**
 * A copy with its keys in the order of `shape`. Keys that the shape does not know are kept, after the others and
 * sorted; without a shape every key is sorted.
 */
export function inOrder(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, shape));
  if (typeof value !== "object" || value === null) return value;
  const { keys = [], each = leaf, members = {} } = shape;
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  const order = [...keys.filter((key) => Object.hasOwn(value, key)), ...unknown.sort(compareText)];
  const from = value as Readonly<Record<string, unknown>>;
  // Object.fromEntries keeps a key named `__proto__` as a key.
  return Object.fromEntries(order.map((key) => [key, inOrder(from[key], members[key] ?? each)]));
}

const leaf: Shape = {};
