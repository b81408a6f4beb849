/** As much of a JSON Schema as is rewritten here. */
type Node = Readonly<Record<string, unknown>>;

/** The schema of a file that extends a programme, with the definitions that it needs beside those of the whole one. */
export interface ExtendingSchema {
  readonly schema: Node;
  readonly definitions: Node;
}

/**
 * What a file may hold that extends a programme: what the base has may be left out, anything but a name may be `null` to
 * take it away, and a list of things with names may be a table by name. `definitions` are those of the whole schema.
 */
export function extendingSchema(whole: Node, bases: readonly string[], definitions: Node): ExtendingSchema {
  const made = new Map<string, Node>();
  const { properties, ...loose } = loosened(whole, { definitions, made, needed: [] });
  const schema = {
    ...loose,
    properties: { ...(properties as Node), extends: { type: "string", ...(bases.length > 0 && { enum: bases }) } },
    required: ["extends", "id"],
  };
  return { schema, definitions: Object.fromEntries(made) };
}

interface Loosening {
  readonly definitions: Node;
  /** The loosened definitions, by their names. */
  readonly made: Map<string, Node>;
  /** The keys that must be there all the same. */
  readonly needed: readonly string[];
}

/** Keys by which a thing of a list is known: they say which one of the base's is meant. */
const names = ["id", "stage", "rule"];

function loosened(node: Node, how: Loosening): Node {
  const { $ref, properties, required, additionalProperties, items, oneOf, anyOf, ...rest } = node;
  if (typeof $ref === "string") return { $ref: reference($ref, how) };
  const inside = (one: Node): Node => loosened(one, { ...how, needed: names });
  const branches = (list: readonly unknown[]): Node[] => list.filter(isNode).map((one) => loosened(one, how));
  const own = isNode(properties) ? Object.entries(properties) : [];
  const kept = own.map(([key, value]) => [key, names.includes(key) || !isNode(value) ? value : orNull(inside(value))]);
  const loose: Node = {
    ...rest,
    ...(isNode(properties) && { properties: Object.fromEntries(kept) as Node }),
    ...(Array.isArray(required) && { required: required.filter((key: string) => how.needed.includes(key)) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: isNode(additionalProperties) ? orNull(inside(additionalProperties)) : additionalProperties,
    }),
    ...(isNode(items) && { items: inside(items) }),
    ...(Array.isArray(oneOf) && { oneOf: branches(oneOf) }),
    ...(Array.isArray(anyOf) && { anyOf: branches(anyOf) }),
  };
  const table = isNode(items) ? tableOf(items, how) : undefined;
  return table ? { anyOf: [loose, table] } : loose;
}

/** A list of things with names as a table by them: `2010-11: { places: 40 }`; `undefined` where things have none. */
function tableOf(items: Node, how: Loosening): Node | undefined {
  const { properties, oneOf } = resolved(items, how.definitions);
  // Which stage, or which rule, is the table's key, so that no schema can tell what else it may hold.
  if (Array.isArray(oneOf)) return { type: "object", additionalProperties: { type: ["object", "null"] } };
  if (!isNode(properties) || !Object.hasOwn(properties, "id")) return undefined;
  return { type: "object", additionalProperties: orNull(loosened(items, { ...how, needed: [] })) };
}

function reference(found: string, how: Loosening): string {
  const own = found.split("/").at(-1) ?? "";
  const name = `${own}-${how.needed.length > 0 ? "named" : "part"}`;
  if (!how.made.has(name)) {
    how.made.set(name, {});
    how.made.set(name, loosened(resolved({ $ref: found }, how.definitions), how));
  }
  return `#/$defs/${name}`;
}

function resolved(node: Node, definitions: Node): Node {
  const { $ref } = node;
  const target = typeof $ref === "string" ? definitions[$ref.split("/").at(-1) ?? ""] : undefined;
  return isNode(target) ? resolved(target, definitions) : node;
}

function orNull(node: Node): Node {
  return { anyOf: [node, { type: "null" }] };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
