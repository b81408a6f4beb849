import { canonicalJson } from "../../domain/digest.ts";

/** A value that differs, with both sides as JSON. */
export interface ValueChange {
  readonly path: string;
  readonly old: string;
  readonly new: string;
}

/** Every value that differs, by its path; items that have an id, and rules, are named by it. */
export function valueChanges(old: unknown, next: unknown, path = ""): ValueChange[] {
  const [left, right] = [canonicalJson(old ?? null), canonicalJson(next ?? null)];
  if (left === right) return [];
  const [before, after] = [partsOf(old), partsOf(next)];
  if (!before || !after) return [{ path, old: left, new: right }];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const inside = keys.flatMap((key) =>
    valueChanges(before.get(key), after.get(key), path === "" ? key : `${path}.${key}`),
  );
  // The same items in another order.
  return inside.length === 0
    ? [{ path: `${path}.(order)`, old: [...before.keys()].join(" "), new: [...after.keys()].join(" ") }]
    : inside;
}

function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameOf);
    if (names.includes(undefined) || new Set(names).size < names.length) return undefined;
    return new Map(value.map((item, at) => [names[at] ?? "", item as unknown]));
  }
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, rule, stage } = item as Readonly<Record<string, unknown>>;
  const name = id ?? (typeof rule === "string" ? rule.split("@")[0] : stage);
  return typeof name === "string" ? name : undefined;
}
