import { canonicalJson } from "../digest.ts";
import { parseRuleName } from "./rule-use.ts";

/** One value that two programmes do not share, at a path as `--set` writes it: `intakes.2010-11.places`. */
export interface ProgrammeDifference {
  readonly path: string;
  /** As texts; absent: it is not there. */
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
}

/** Every value in which a programme differs from another, in the order of their keys. */
export function programmeDifferences(found: object, expected: object): readonly ProgrammeDifference[] {
  return differences(found, expected, []);
}

function differences(found: unknown, expected: unknown, path: readonly string[]): readonly ProgrammeDifference[] {
  if (canonicalJson(found) === canonicalJson(expected)) return [];
  const [left, right] = [membersOf(found), membersOf(expected)];
  if (left === undefined || right === undefined)
    return [{ path: path.join("."), found: textOf(found), expected: textOf(expected) }];
  const inside = [...new Set([...left.keys(), ...right.keys()])].flatMap((name) =>
    differences(left.get(name), right.get(name), [...path, name]),
  );
  if (inside.length > 0) return inside;
  // The members are the same, so their order is not.
  const [now, then] = [left, right].map((members) => [...members.keys()].join(", "));
  return [{ path: path.join("."), found: now, expected: then }];
}

/** The parts of a value by name: an object's keys, or the ids of a list's members; undefined for a plain value. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const members: readonly unknown[] = value;
  const names = members.map(nameOf);
  if (members.length === 0 || names.includes(undefined) || new Set(names).size < names.length) return undefined;
  return new Map(members.map((member, at) => [names[at] ?? "", member]));
}

function nameOf(member: unknown): string | undefined {
  if (typeof member !== "object" || member === null) return undefined;
  const { id, stage, rule } = member as Readonly<Record<string, unknown>>;
  const name = id ?? stage ?? (typeof rule === "string" ? parseRuleName(rule).id : undefined);
  return typeof name === "string" ? name : undefined;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(", ");
  return canonicalJson(value);
}
